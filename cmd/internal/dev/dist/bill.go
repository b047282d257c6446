package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"runtime/debug"
	"strings"
	"time"

	"chibo/cmd/internal/cli"
)

// A bill of materials in CycloneDX's JSON.
type bill struct {
	Schema       string          `json:"$schema"`
	Format       string          `json:"bomFormat"`
	SpecVersion  string          `json:"specVersion"`
	Serial       string          `json:"serialNumber"`
	Version      int             `json:"version"`
	Metadata     billMetadata    `json:"metadata"`
	Components   []component     `json:"components"`
	Dependencies []dependencySet `json:"dependencies"`
}

type billMetadata struct {
	Timestamp string    `json:"timestamp"`
	Component component `json:"component"`
}

type component struct {
	Type       string         `json:"type"`
	Ref        string         `json:"bom-ref"`
	Name       string         `json:"name"`
	Version    string         `json:"version"`
	Hashes     []billHash     `json:"hashes,omitempty"`
	Licences   []billLicence  `json:"licenses,omitempty"`
	PURL       string         `json:"purl"`
	Properties []billProperty `json:"properties,omitempty"`
}

type billHash struct {
	Algorithm string `json:"alg"`
	Content   string `json:"content"`
}

type billLicence struct {
	Licence struct {
		ID string `json:"id"`
	} `json:"license"`
}

type billProperty struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

type dependencySet struct {
	Ref       string   `json:"ref"`
	DependsOn []string `json:"dependsOn"`
}

// billOf lists the modules of a program as the program itself says. All it
// holds follows from the program, so that it is the same every time.
func billOf(info *debug.BuildInfo, t target, l licences, made time.Time, sum string) ([]byte, error) {
	program := newComponent("application", "chibo", cli.Version, "Apache-2.0")
	program.Hashes = []billHash{{"SHA-256", sum}}
	program.Properties = []billProperty{{"chibo:system", t.String()}}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" || s.Key == "vcs.modified" {
			program.Properties = append(program.Properties, billProperty{"chibo:" + s.Key, s.Value})
		}
	}
	b := bill{
		Schema: "http://cyclonedx.org/schema/bom-1.5.schema.json", Format: "CycloneDX", SpecVersion: "1.5", Version: 1,
		Serial:     fmt.Sprintf("urn:uuid:%s-%s-5%s-8%s-%s", sum[:8], sum[8:12], sum[13:16], sum[17:20], sum[20:32]),
		Metadata:   billMetadata{made.Format(time.RFC3339), program},
		Components: []component{newComponent("library", "std", strings.TrimPrefix(info.GoVersion, "go"), l.modules[0].id)},
	}
	for i, m := range info.Deps {
		if m.Replace != nil {
			m = m.Replace
		}
		c := newComponent("library", m.Path, m.Version, l.modules[i+1].id)
		c.Properties = []billProperty{{"go:sum", m.Sum}}
		b.Components = append(b.Components, c)
	}
	all := dependencySet{Ref: program.Ref}
	for _, c := range b.Components {
		all.DependsOn = append(all.DependsOn, c.Ref)
	}
	b.Dependencies = []dependencySet{all}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	err := encoder.Encode(b)
	return out.Bytes(), err
}

func newComponent(kind, name, version, licence string) component {
	purl := "pkg:golang/" + name + "@" + version
	c := component{Type: kind, Ref: purl, Name: name, Version: version, PURL: purl, Licences: make([]billLicence, 1)}
	c.Licences[0].Licence.ID = licence
	return c
}
