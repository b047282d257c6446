package cli

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"chibo/cmd/internal/cli/apptest"
	"chibo/cmd/internal/cli/closed"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/disk"
)

// A clerk closes a period by answering questions, and is asked for a reason
// when she scores it again; without one nothing is written.
func TestGuideCloses(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	with(asked(here), "init")
	with(asked(here), "form", "-p", "2026-Q3")
	with(asked(here), "score", "2026-Q3")
	w := asked(here, "4", "2026-Q3", "", "0")
	run(w)
	wantAll(t, w.Out.String(), "4. Chốt kỳ", "Chưa ghi gì")
	w = asked(here, "4", "2026-Q3", "45-BC/ĐU", "", "0")
	if status := run(w); status != exit.Done {
		t.Errorf("status %d, stderr %s", status, w.Err.String())
	}
	wantAll(t, w.Out.String(), "chibo close 2026-Q3 --number 45-BC/ĐU", "lần 1, Báo cáo số 45-BC/ĐU")
	w = asked(here, "1", "2026-Q3", "", "0")
	run(w)
	wantAll(t, w.Out.String(), "đã chốt theo Báo cáo số 45-BC/ĐU", "Chưa ghi gì")
	w = asked(here, "1", "2026-Q3", "thêm phiếu", "", "", "0")
	run(w)
	wantAll(t, w.Out.String(), `--revise "thêm phiếu"`, filepath.Join("bao-cao", "bao-cao-2026-Q3-lan-2.xlsx"), "Bản điều chỉnh lần 2")
	w = asked(here, "4", "2026-Q3", "", "0")
	run(w)
	if strings.Contains(w.Out.String(), "Số của báo cáo") {
		t.Error("the number is asked for without a reason")
	}
}

// Two runs that close at once: one closes, the other is told.
func TestCloseIsRefusedWhereTheFolderAppeared(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	with(asked(here), "init")
	with(asked(here), "form", "-p", "2026-Q3")
	apptest.Write(t, here, filepath.Join("da-chot", "2026-Q3", "lan-1"), "in the way")
	w := asked(here)
	if status := with(w, "close", "2026-Q3", "--number", "1-BC/ĐU"); status != exit.NoWork || !strings.Contains(w.Err.String(), "hồ sơ chốt") {
		t.Errorf("status %d, stderr %s", status, w.Err.String())
	}
}

// What an interrupted close left behind closes nothing, and is in nobody's way.
func TestInterruptedCloseClosesNothing(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	with(asked(here), "init")
	with(asked(here), "form", "-p", "2026-Q3")
	apptest.Write(t, here, filepath.Join("da-chot", "2026-Q3", ".chibo-0011aabb.tmp", "ho-so.yaml"), "chibo: 1\n")
	for _, args := range [][]string{{"score", "2026-Q3", "-o", "a.xlsx"}, {"close", "2026-Q3", "--number", "1-BC/ĐU"}} {
		w := asked(here)
		if status := with(w, args...); status != exit.Done {
			t.Errorf("%v: status %d, stderr %s", args, status, w.Err.String())
		}
	}
}

func TestRecordReadsWhatItWrites(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	period, _ := inputs.LeadingPeriod(disk.At(here), []string{"2026-Q3"})
	vault := closed.VaultOf(disk.At(here), "")
	c := &closed.Version{Folder: vault.Edition(period, 2), Period: period, Edition: 2, Number: `45-BC/ĐU "mật": # &`, Closed: "2026-10-05",
		Report: "r.xlsx", SHA256: "0012", Code: "1E500000", Program: "0.1.0", Reason: "dòng 1\ndòng 2 – 'x' \\ <>", Replaces: "no"}
	apptest.Write(t, here, filepath.Join(c.Folder, "ho-so.yaml"), string(c.Record("một\nhai")))
	got, err := vault.Read(period, 2)
	if got != nil && got.Seal == got.Sealed {
		c.Seal, c.Sealed = got.Seal, got.Seal
	}
	if err != nil || !reflect.DeepEqual(got, c) {
		t.Errorf("%+v, %v", got, err)
	}
}
