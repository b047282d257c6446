package reading

import (
	"chibo/criteria"
	"chibo/scoring"
)

// Roles of what a sheet says of the meeting's guests, chair and supervisor.
const (
	assignedRole role = iota + 250
	chairRole
	postponedRole
	guestsRole
	lessonsRole
)

// meetingRules are the words for them, in columns and as labels. They come
// before those of other facts: "khách mời dự" counts nobody as present, and "lý
// do dời ngày sinh hoạt" is no date.
func meetingRules() []rule {
	return []rule{
		{role: presentRole, has: phrases("số lượng đảng viên dự", "số lượng đảng viên tham dự", "số lượng đảng viên có mặt", "số lượng đảng viên tham gia")},
		{role: postponedRole, has: phrases("dời ngày", "lùi ngày", "đổi ngày", "hoãn sinh hoạt", "hoãn họp", "lý do hoãn", "lý do dời", "lý do lùi",
			"thay đổi ngày")},
		{role: lessonsRole, has: phrases("bài học", "rút kinh nghiệm", "kinh nghiệm rút ra", "bài học kinh nghiệm")},
		{role: guestsRole, is: phrases("đại biểu", "số đại biểu"), has: phrases("khách mời", "khách dự", "đại biểu mời", "đại biểu khách mời"),
			not: phrases("cấp trên", "cấp ủy viên", "phụ trách")},
		{role: assignedRole, is: phrases("cấp ủy viên phụ trách", "cấp ủy viên theo dõi", "cấp ủy viên được phân công", "ủy viên phụ trách",
			"đảng ủy viên phụ trách", "đồng chí phụ trách", "cấp ủy viên cấp trên phụ trách", "cấp ủy viên phụ trách chi bộ",
			"đồng chí cấp ủy viên phụ trách"), has: phrases("được phân công dự", "được phân công phụ trách")},
		{role: chairRole, is: phrases("chủ trì", "chủ tọa", "đồng chí chủ trì", "đồng chí chủ tọa", "người chủ tọa"),
			has: phrases("người chủ trì", "chủ trì sinh hoạt", "chủ trì cuộc họp", "chủ trì buổi", "chủ trì hội nghị")},
	}
}

// needsColon reports whether a label in running text must have its colon: these
// words also head the signatures, and those of committees the letterhead.
func (r *reader) needsColon(label role) bool {
	unit := label == cellRole || label == committeeRole
	return label == assignedRole || label == chairRole || unit && ofCommittees(r.sets)
}

// takeMeeting reads what is said of guests, chair and supervisor; false: the
// role is another's.
func (f *factReader) takeMeeting(l labelled) bool {
	if l.role < assignedRole || l.role > lessonsRole {
		return false
	}
	key := f.r.vocabulary.key(l.value)
	switch {
	case l.role != assignedRole && isAny(key, f.r.vocabulary.none):
		return true
	case key == criteria.Key("thư ký"): // of the minutes, in the row of signatures
		return true
	}
	if f.facts.Said == nil {
		f.facts.Said = &scoring.Said{}
	}
	if text := f.saidOf(l.role); *text == "" {
		*text = oneLine(l.value)
	}
	return true
}

func (f *factReader) saidOf(r role) *string {
	switch r {
	case assignedRole:
		return &f.facts.Said.Assigned
	case chairRole:
		return &f.facts.Said.Chair
	case postponedRole:
		return &f.facts.Said.Postponed
	case guestsRole:
		return &f.facts.Said.Guests
	default:
		return &f.facts.Said.Lessons
	}
}
