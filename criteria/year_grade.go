package criteria

// A YearGrade is the grade of a whole year's work, which other bodies give a
// cell: hoàn thành xuất sắc nhiệm vụ and so on.
type YearGrade string

const (
	NoYearGrade      YearGrade = ""
	YearExcellent    YearGrade = "excellent"     // hoàn thành xuất sắc nhiệm vụ
	YearGood         YearGrade = "good"          // hoàn thành tốt nhiệm vụ
	YearCompleted    YearGrade = "completed"     // hoàn thành nhiệm vụ
	YearNotCompleted YearGrade = "not-completed" // không hoàn thành nhiệm vụ
)

// YearGrades lists the yearly grades, best first.
func YearGrades() []YearGrade {
	return []YearGrade{YearExcellent, YearGood, YearCompleted, YearNotCompleted}
}
