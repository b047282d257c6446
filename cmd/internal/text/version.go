package text

// versionTexts are what `chibo version` says of the program itself.
func versionTexts() []entry {
	return []entry{
		{"version.source", "mã nguồn: {commit}, ngày {date}", "source: {commit} of {date}"},
		{"version.source/changed", "mã nguồn: {commit}, ngày {date}, đã sửa thêm", "source: {commit} of {date}, with changes"},
		{"version.no-source", "mã nguồn: không rõ (bản dựng này không ghi lại)", "source: not known (this build does not record it)"},
		{"version.modules", "thư viện kèm theo:", "modules:"},
	}
}
