package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"

	"chibo/cmd/internal/cli"
)

// resourceTool makes what Windows shows of a program: its name, version and
// manifest. It is fetched when it is needed, and is no part of the program.
const resourceTool = "github.com/josephspurrier/goversioninfo/cmd/goversioninfo@v1.7.0"

type setting = debug.BuildSetting

// A target is what a program is built for.
type target struct{ system, processor string }

func (t target) String() string { return t.system + "/" + t.processor }

func (t target) extension() string {
	if t.system == "windows" {
		return ".exe"
	}
	return ""
}

// targets are all that are released.
func targets() []target {
	return []target{
		{"windows", "amd64"}, {"windows", "arm64"}, {"darwin", "amd64"}, {"darwin", "arm64"}, {"linux", "amd64"}, {"linux", "arm64"},
	}
}

// chosen returns all targets, or the one that is named.
func chosen(only string) ([]target, error) {
	for _, t := range targets() {
		if t.String() == only {
			return []target{t}, nil
		}
	}
	if only != "" {
		return nil, fmt.Errorf("%s is none of %v", only, targets())
	}
	return targets(), nil
}

// build builds the program: static, stripped, without the paths of this machine.
func build(ctx context.Context, t target, to string) error {
	if t.system == "windows" {
		resources, err := makeResources(ctx, t)
		if err != nil {
			return err
		}
		defer os.Remove(resources)
	}
	return goTool(ctx, t, "build", "-trimpath", "-buildvcs=auto", "-ldflags=-s -w -buildid=", "-o", to, "./cmd/chibo")
}

// goTool runs the go command for a target; nothing that is set on this machine
// changes what it makes.
func goTool(ctx context.Context, t target, args ...string) error {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Env = append(os.Environ(), "GOFLAGS=", "CGO_ENABLED=0", "GOAMD64=v1", "GOARM64=v8.0", "GOEXPERIMENT=", "GOWORK=off")
	if t.system != "" {
		cmd.Env = append(cmd.Env, "GOOS="+t.system, "GOARCH="+t.processor)
	}
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("go %s: %w\n%s", strings.Join(args, " "), err, out)
	}
	return nil
}

// makeResources writes the file that the build of a Windows program takes up
// from beside its source, and returns its name. It is ignored by Git.
func makeResources(ctx context.Context, t target) (string, error) {
	work, err := os.MkdirTemp("", "chibo-resources")
	if err != nil {
		return "", err
	}
	defer func() { _ = os.RemoveAll(work) }() // the system clears what stays
	manifest := filepath.Join(work, "chibo.manifest")
	if err := os.WriteFile(manifest, []byte(windowsManifest), 0o644); err != nil {
		return "", err
	}
	info, err := versionInfo(cli.Version, manifest)
	if err != nil {
		return "", err
	}
	description := filepath.Join(work, "versioninfo.json")
	if err := os.WriteFile(description, info, 0o644); err != nil {
		return "", err
	}
	resources := filepath.Join("cmd", "chibo", "resource_windows_"+t.processor+".syso")
	args := []string{"run", resourceTool, "-64", "-o", resources}
	if t.processor == "arm64" {
		args = append(args, "-arm")
	}
	return resources, goTool(ctx, target{}, append(args, description)...)
}

// versionInfo is what Windows shows under Properties → Details.
func versionInfo(version, manifest string) ([]byte, error) {
	var number struct{ Major, Minor, Patch, Build int }
	if _, err := fmt.Sscanf(version, "%d.%d.%d", &number.Major, &number.Minor, &number.Patch); err != nil {
		return nil, fmt.Errorf("the version %q: %w", version, err)
	}
	info := map[string]any{
		"FixedFileInfo": map[string]any{
			"FileVersion": number, "ProductVersion": number,
			"FileFlagsMask": "3f", "FileFlags": "00", "FileOS": "040004", "FileType": "01", "FileSubType": "00",
		},
		"StringFileInfo": map[string]string{
			"FileDescription": "chibo – chấm điểm chất lượng sinh hoạt chi bộ", "ProductName": "chibo", "InternalName": "chibo",
			"OriginalFilename": "chibo.exe", "FileVersion": version, "ProductVersion": version, "LegalCopyright": "Apache License 2.0",
		},
		"VarFileInfo":  map[string]any{"Translation": map[string]string{"LangID": "042A", "CharsetID": "04B0"}},
		"ManifestPath": manifest,
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(info)
	return b.Bytes(), err
}

// windowsManifest asks for no rights beyond the user's, for UTF-8, and for paths
// of any length.
const windowsManifest = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <assemblyIdentity type="win32" name="chibo" version="1.0.0.0" processorArchitecture="*"/>
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security><requestedPrivileges><requestedExecutionLevel level="asInvoker" uiAccess="false"/></requestedPrivileges></security>
  </trustInfo>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings>
      <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
      <activeCodePage xmlns="http://schemas.microsoft.com/SMI/2019/WindowsSettings">UTF-8</activeCodePage>
    </windowsSettings>
  </application>
</assembly>
`
