package wire

import "chibo/scoring"

type wireVillage struct {
	Name      string `json:"name"`
	Committee string `json:"committee,omitempty"`
	Under     string `json:"under,omitempty"`
	Cell      string `json:"cell,omitempty"`
}

func packVillages(villages []scoring.Village) []wireVillage {
	var out []wireVillage
	for _, v := range villages {
		out = append(out, wireVillage(v))
	}
	return out
}

func unpackVillages(villages []wireVillage) []scoring.Village {
	var out []scoring.Village
	for _, v := range villages {
		out = append(out, scoring.Village(v))
	}
	return out
}

// A wireVisit is a PlannedVisit.
type wireVisit struct {
	Year  int    `json:"y,omitempty"`
	Month int    `json:"m"`
	Name  string `json:"name,omitempty"`
}

func packVisits(visits []scoring.PlannedVisit) []wireVisit {
	var out []wireVisit
	for _, v := range visits {
		out = append(out, wireVisit{v.Month.Year, v.Month.Month, v.Name})
	}
	return out
}

func unpackVisits(visits []wireVisit) []scoring.PlannedVisit {
	var out []scoring.PlannedVisit
	for _, v := range visits {
		out = append(out, scoring.PlannedVisit{Month: scoring.Month{Year: v.Year, Month: v.Month}, Name: v.Name})
	}
	return out
}
