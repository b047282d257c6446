package names

// The items of the sheet Thiết lập (Settings) of a roster workbook: what
// chibo.yaml says, for those who would rather not write YAML.
const (
	SpaceCommittee = "Cấp ủy"
	SpaceSuperior  = "Cấp trên"
	SpacePlace     = "Địa danh"
	SpaceCriteria  = "Bộ tiêu chí"
	SpaceSheets    = "Thư mục phiếu"
	SpaceReports   = "Thư mục báo cáo"
	SpaceDecisions = "Tệp quyết định"
	SpaceDue       = "Hạn nộp phiếu"
	SpaceSigner    = "Người ký"
)

// SpaceItems returns the items in the order in which a sample has them.
func SpaceItems() []string {
	return []string{SpaceCommittee, SpaceSuperior, SpacePlace, SpaceCriteria, SpaceSheets, SpaceReports, SpaceDecisions, SpaceDue, SpaceSigner}
}
