package pages

import (
	"slices"
	"strings"
)

// This file is the list of what may change in a report without a word: what
// spreadsheet programs write of themselves, and what changes nothing that a
// reader sees. Whatever is not here and not compared is a difference.
// docs/security.md has the same list in words.

// passedPart tells the parts that are passed over, by the kind of the relation
// that leads to them.
func passedPart(kind string) bool {
	switch strings.TrimPrefix(kind, relations) {
	case "calcChain", "theme", "printerSettings", "sharedStrings", "styles", "extended-properties", "custom-properties":
		return true // styles, strings and theme are resolved where a cell uses them
	}
	switch kind {
	case properties + "core-properties", properties + "thumbnail",
		"http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties", // of the standard's first edition, as LibreOffice saves "Excel 2007-365"
		"http://schemas.microsoft.com/office/2011/relationships/chartStyle",
		"http://schemas.microsoft.com/office/2011/relationships/chartColorStyle": // used only while a chart is edited
		return true
	}
	return false
}

// passedElement tells the elements that are passed over, with all they hold.
func passedElement(name string) bool {
	switch name {
	case "fileVersion", "calcPr", "fileRecoveryPr", "xr:revisionPtr", "x15ac:absPath", // of the workbook
		"dimension", "pageMargins", "phoneticPr", "ignoredErrors", "sheetCalcPr", // of a sheet
		"pane", "selection", "outlinePr", "pageSetUpPr":
		return true
	}
	return false
}

// passedAttribute tells the attributes that are passed over.
func passedAttribute(element, name string) bool {
	switch name {
	case "mc:Ignorable", "xr:uid", "xml:space", "x14ac:dyDescent", "x14ac:knownFonts", "count":
		return true
	}
	switch element {
	case "workbook":
		return name == "conformance"
	case "workbookPr":
		return oneOf(name, "filterPrivacy", "defaultThemeVersion", "codeName", "backupFile", "hidePivotFieldList", "dateCompatibility", "showInkAnnotation", "saveExternalLinkValues", "autoCompressPictures", "checkCompatibility", "updateLinks")
	case "workbookView":
		return oneOf(name, "xWindow", "yWindow", "windowWidth", "windowHeight", "tabRatio", "firstSheet", "activeTab", "autoFilterDateGrouping",
			"showHorizontalScroll", "showVerticalScroll", "showSheetTabs", "xr:uid")
	case "sheetPr":
		return oneOf(name, "codeName", "published", "syncRef")
	case "sheetView":
		return oneOf(name, "showGridLines", "showRowColHeaders", "tabSelected", "showRuler", "showOutlineSymbols", "defaultGridColor", "showWhiteSpace",
			"view", "topLeftCell", "colorId", "zoomScale", "zoomScaleNormal", "zoomScaleSheetLayoutView", "zoomScalePageLayoutView", "workbookViewId", "windowProtection")
	case "printOptions":
		return oneOf(name, "horizontalCentered", "verticalCentered", "gridLinesSet")
	case "pageSetup":
		return oneOf(name, "scale", "fitToWidth", "fitToHeight", "horizontalDpi", "verticalDpi", "copies", "usePrinterDefaults", "r:id", "pageOrder")
	case "hyperlink":
		return name == "display"
	case "row":
		return oneOf(name, "r", "spans", "s", "customFormat", "ht", "hidden", "customHeight", "outlineLevel", "collapsed", "thickTop", "thickBot")
	case "c":
		return oneOf(name, "r", "s", "t")
	case "f":
		return oneOf(name, "ca", "aca", "t", "si", "ref")
	case "definedName":
		return oneOf(name, "name", "localSheetId", "hidden", "comment", "description", "help", "statusBar", "customMenu", "publishToServer", "workbookParameter")
	case "cfRule":
		return oneOf(name, "priority", "dxfId")
	}
	return false
}

// usual is the value that holds where an attribute is absent.
func usual(element, name string) string {
	switch element + " " + name {
	case "workbookPr date1904", "sheetPr filterMode", "sheetPr transitionEvaluation", "sheetPr transitionEntry", "sheetPr syncHorizontal", "sheetPr syncVertical",
		"sheetView showFormulas", "sheetView rightToLeft", "printOptions headings", "printOptions gridLines", "pageSetup blackAndWhite", "pageSetup draft",
		"workbookView minimized", "definedName function", "definedName vbProcedure", "definedName xlm", "cfRule stopIfTrue", "cfRule percent", "cfRule bottom",
		"cfRule equalAverage", "row ph", "c ph", "c cm", "c vm":
		return "0"
	case "sheetView showZeros", "sheetPr enableFormatConditionsCalculation", "cfRule aboveAverage", "dataBar showValue":
		return "1"
	case "workbookPr showObjects":
		return "all"
	case "workbookView visibility":
		return "visible"
	case "pageSetup cellComments":
		return "none"
	case "pageSetup errors":
		return "displayed"
	case "pageSetup orientation":
		return "default"
	}
	return ""
}

// passedExtension tells the extensions that programs add on their own and that
// show nothing: by what they hold, since a program may heed that and not the
// name. An empty one says nothing.
func passedExtension(ext *node) bool {
	for _, c := range ext.children {
		switch c.name {
		case "x15:workbookPr", // Excel: what charts refer to while they are edited
			"{http://schemas.microsoft.com/office/spreadsheetml/2018/calcfeatures}calcFeatures", // Excel: features of its calculation
			"{http://schemas.libreoffice.org/}extCalcPr":                                        // LibreOffice: how texts are read as references
		default:
			return false
		}
	}
	return true
}

// passedInChart tells the extensions of a chart that show nothing: numbers by
// which a series is known while it is edited, and how gaps, lines to labels and
// negative bars are drawn.
func passedInChart(n *node) bool {
	switch n.name {
	case "c16:uniqueId", "c16r2:dataDisplayOptions16", "c16r3:dataDisplayOptions16", "c15:showLeaderLines", "c15:leaderLines",
		"c14:invertSolidFillFmt", "c15:autoCat", "c15:xForSave":
		return true
	case "c15:layout", "c15:spPr": // of a label: its place and frame
		seen := false
		n.walk(func(n *node) {
			seen = seen || oneOf(n.name, "c:x", "c:y", "a:solidFill", "a:gradFill", "a:pattFill", "a:blipFill")
		})
		return !seen
	case "c15:dlblFieldTable":
		return len(n.children) == 0
	}
	return strings.HasPrefix(n.name, "{http://schemas.libreoffice.org/}") || strings.HasPrefix(n.name, "{http://schemas.openoffice.org/}")
}

func oneOf(name string, list ...string) bool {
	return slices.Contains(list, name)
}
