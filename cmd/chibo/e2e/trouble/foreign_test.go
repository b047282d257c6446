package trouble

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// foreignVariable names folders of workbooks that other people and programs
// made; foreignList those of them that are known to fail.
const (
	foreignVariable = "CHIBO_FOREIGN"
	foreignList     = "testdata/foreign.txt"
)

// TestForeign reads every spreadsheet below the folders of CHIBO_FOREIGN: each
// opens or is refused with a coded problem, without a panic and within the
// bounds. Those that do not are listed in testdata/foreign.txt by their SHA-256,
// with what is wrong; the list may only shrink.
func TestForeign(t *testing.T) {
	folders := filepath.SplitList(os.Getenv(foreignVariable))
	if len(folders) == 0 {
		t.Skip("set ", foreignVariable, " to folders of workbooks")
	}
	program, known := built(t), knownForeign(t)
	outcomes := map[string]int{}
	for _, path := range foreignFiles(t, folders) {
		sum, data := sumOf(t, path)
		if len(data) == 0 {
			continue
		}
		fault, outcome := readForeign(t, program, path)
		outcomes[outcome]++
		switch why, listed := known[sum]; {
		case fault != "" && !listed:
			t.Errorf("%s\n%s  %s", path, sum, fault)
		case fault == "" && listed:
			t.Errorf("%s no longer fails (%s): take %s off %s", path, why, sum, foreignList)
		}
	}
	for _, outcome := range slices.Sorted(maps.Keys(outcomes)) {
		t.Logf("%5d %s", outcomes[outcome], outcome)
	}
}

// readForeign reads one file by `check` in a process of its own. It returns what
// is wrong with that, and what became of the file.
func readForeign(t *testing.T, program, path string) (fault, outcome string) {
	s := &shop{t: t, dir: t.TempDir()}
	e, peak := s.measured(program, nil, "check", path, "-f", "json", "--lang", "en")
	var out struct {
		Problems []struct{ Code, File string }
	}
	switch err := json.Unmarshal([]byte(e.stdout), &out); {
	case strings.Contains(e.stderr, "goroutine "):
		return "panics", "faulty"
	case e.status != 0 && e.status != 1:
		return fmt.Sprintf("exit status %d", e.status), "faulty"
	case err != nil:
		return "no JSON: " + err.Error(), "faulty"
	case peak.cpu > boundCPU:
		return fmt.Sprintf("takes %v of the processor", peak.cpu), "faulty"
	case peak.memory > boundMemory:
		return fmt.Sprintf("takes %d MiB", peak.memory>>20), "faulty"
	}
	for _, p := range out.Problems {
		if p.Code == "" || p.File == "" {
			return "a problem without a code or a file", "faulty"
		}
		if e.status == 1 && slices.Contains([]string{"not-a-workbook", "legacy-xls", "encrypted", "too-large"}, p.Code) {
			return "", "refused: " + p.Code
		}
	}
	return "", "read"
}

// foreignFiles lists the spreadsheets below the folders.
func foreignFiles(t *testing.T, folders []string) (files []string) {
	t.Helper()
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			switch strings.ToLower(filepath.Ext(path)) {
			case ".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".ods", ".csv", ".tsv":
				files = append(files, path)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(files) == 0 {
		t.Fatalf("no spreadsheets below %v", folders)
	}
	return files
}

// knownForeign reads the list of files known to fail: the SHA-256, two spaces,
// and why.
func knownForeign(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile(foreignList)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if sum, why, found := strings.Cut(line, "  "); found && !strings.HasPrefix(line, "#") {
			known[sum] = why
		}
	}
	return known
}

func sumOf(t *testing.T, path string) (sum string, data []byte) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	hash := sha256.Sum256(data)
	return hex.EncodeToString(hash[:]), data
}
