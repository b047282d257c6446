package closed

import (
	"cmp"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/workspace"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/names"
	"chibo/scoring"
)

// maxEditions bounds the number of a version: a folder beyond it is none of
// ours.
const maxEditions = 9999

// A Vault is where closed versions are kept: the folder of the nearest chibo.yaml
// at or above that of the roster.
type Vault struct {
	here   disk.Folder
	folder string
}

// VaultOf finds the vault of a roster, or of a folder where none is known.
func VaultOf(here disk.Folder, roster string) Vault {
	start := here.Full(filepath.Dir(roster))
	if !filepath.IsAbs(start) {
		return Vault{here: here}
	}
	for dir := start; ; dir = filepath.Dir(dir) {
		if here.Exists(filepath.Join(dir, workspace.File)) {
			return Vault{here, within(here.String(), dir)}
		}
		if dir == filepath.Dir(dir) {
			return Vault{here: here}
		}
	}
}

// within names a folder from the current one, where that is shorter.
func within(here, dir string) string {
	if relative, err := filepath.Rel(here, dir); err == nil && len(relative) < len(dir) {
		dir = relative
	}
	if dir == "." {
		return ""
	}
	return dir
}

// entry finds a folder's entry by its name in any letter case, else the name
// itself.
func (v Vault) entry(folder, name string) string {
	entries, err := v.here.ReadDir(cmp.Or(folder, "."))
	if err != nil {
		return filepath.Join(folder, name)
	}
	for _, e := range entries {
		if e.Name() == name {
			return filepath.Join(folder, name)
		}
	}
	for _, e := range entries {
		if strings.EqualFold(e.Name(), name) {
			return filepath.Join(folder, e.Name())
		}
	}
	return filepath.Join(folder, name)
}

// root is the folder of all closed periods.
func (v Vault) root() string { return v.entry(v.folder, names.ClosedFolder) }

// period is where the versions of a period are kept.
func (v Vault) period(period scoring.Period) string { return v.entry(v.root(), period.String()) }

// Edition is where one version is kept.
func (v Vault) Edition(period scoring.Period, edition int) string {
	return v.entry(v.period(period), names.EditionPrefix+strconv.Itoa(edition))
}

// Latest returns the version of the period that stands, nil where none was
// closed. What cannot be read is never taken for open.
func (v Vault) Latest(period scoring.Period) (*Version, error) {
	latest, err := v.latestEdition(period)
	if err != nil || latest == 0 {
		return nil, err
	}
	return v.Read(period, latest)
}

// latestEdition is the number of the version that stands; 0: none was closed.
func (v Vault) latestEdition(period scoring.Period) (latest int, err error) {
	entries, err := v.here.ReadDir(v.period(period))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, exit.FileError(filepath.ToSlash(v.period(period)), err)
	}
	for _, entry := range entries {
		if number, ok := editionOf(entry.Name()); ok {
			latest = max(latest, number)
		}
	}
	return latest, nil
}

// editionOf reads lan-2, in any letter case.
func editionOf(name string) (int, bool) {
	digits, found := strings.CutPrefix(strings.ToLower(name), names.EditionPrefix)
	number, err := strconv.Atoi(digits)
	return number, found && err == nil && number >= 1 && number <= maxEditions
}

// Periods lists the periods of which a version was closed, in the order of their
// months.
func (v Vault) Periods() (periods []scoring.Period) {
	entries, err := v.here.ReadDir(v.root())
	if err != nil {
		return nil
	}
	for _, entry := range entries {
		if period, err := scoring.ParsePeriod(entry.Name()); err == nil && entry.IsDir() && strings.EqualFold(period.String(), entry.Name()) {
			periods = append(periods, period)
		}
	}
	slices.SortStableFunc(periods, func(a, b scoring.Period) int { return a.First.Compare(b.First) })
	return periods
}
