package names

// The folder of closed versions beside the workspace file:
// da-chot/2026-Q3/lan-1 holds the report, the record and the inputs' hashes.
const (
	ClosedFolder  = "da-chot"
	EditionPrefix = "lan-"
	ClosedRecord  = "ho-so.yaml"
	ClosedHashes  = "so-lieu.sha256"
)
