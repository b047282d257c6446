"""Draws what a terminal shows: text in, an SVG picture out. Lines beyond the
screen's width are cut, as a picture has no second line for them."""
import html
import sys

COLUMNS, ROWS, WIDE, HIGH = 100, 22, 8.4, 19

lines = [line.rstrip("\n")[:COLUMNS] for line in sys.stdin][:ROWS]
width, height = COLUMNS * WIDE + 32, len(lines) * HIGH + 56
print(f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height}" viewBox="0 0 {width:.0f} {height}">')
print(f'<rect width="100%" height="100%" rx="8" fill="#1e1e1e"/>')
for i, colour in enumerate(["#ff5f56", "#ffbd2e", "#27c93f"]):
    print(f'<circle cx="{20 + 18 * i}" cy="18" r="6" fill="{colour}"/>')
print(f'<g font-family="Consolas, Menlo, DejaVu Sans Mono, monospace" font-size="14" fill="#e6e6e6" xml:space="preserve">')
for i, line in enumerate(lines):
    if line:
        length = f' textLength="{len(line) * WIDE:.1f}" lengthAdjust="spacing"'
        print(f'<text x="16" y="{48 + i * HIGH}"{length}>{html.escape(line)}</text>')
print("</g></svg>")
