package pages

// This file is what may change in a chart without a word, as passed.go is of the
// rest of a report.

// passedInChartWhole tells the elements that put nothing on paper, with all they
// hold: of editing, of charts in three dimensions, which no report has, and how
// programs draw marks, lines to labels and axes.
func passedInChartWhole(name string) bool {
	return oneOf(name, "c:printSettings", "c:protection", "c:lang", "c:roundedCorners", "c:view3D", "c:floor", "c:sideWall", "c:backWall", "c:axId", "c:crossAx", "c:axPos",
		"c:invertIfNegative", "c:showLeaderLines", "c:leaderLines", "c:dLblPos", "c:majorTickMark", "c:minorTickMark", "c:majorGridlines", "c:minorGridlines", "c:auto",
		"c:lblAlgn", "c:noMultiLvlLbl", "c:showDLblsOverMax", "c:tickMarkSkip", "c:minorUnit", "c:bubble3D", "c:shape")
}

// usualInChart is the value that holds where an element is absent: "*" any,
// "" none, so that each counts. False: no chart of a report has the element.
func usualInChart(name string) (usual string, known bool) {
	switch name {
	case "c:chartSpace", "c:chart", "c:plotArea", "c:title", "c:tx", "c:cat", "c:val", "c:barChart", "c:lineChart", "c:ser", "c:dPt", "c:dLbls", "c:dLbl",
		"c:catAx", "c:valAx", "c:scaling", "c:legend", "c:legendEntry", "c:hiLowLines", "mc:AlternateContent", "mc:Choice", "mc:Fallback",
		"c:idx", "c:order", "c:barDir", "c:grouping", "c:min", "c:max", "c:logBase", "c:crossesAt", "c:majorUnit", "c:symbol":
		return "", true
	case "c:marker", "c:size":
		return "*", true
	case "c:date1904", "c:autoTitleDeleted", "c:overlay", "c:varyColors", "c:delete", "c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName",
		"c:showPercent", "c:showBubbleSize", "c:overlap", "c:smooth":
		return "0", true
	case "c:tickLblSkip", "c:plotVisOnly":
		return "1", true
	case "c:style":
		return "2", true
	case "c14:style":
		return "102", true
	case "c:lblOffset":
		return "100", true
	case "c:gapWidth":
		return "150", true
	case "c:orientation":
		return "minMax", true
	case "c:tickLblPos":
		return "nextTo", true
	case "c:crosses":
		return "autoZero", true
	case "c:crossBetween":
		return "between", true
	case "c:dispBlanksAs":
		return "zero", true
	}
	return "", false
}
