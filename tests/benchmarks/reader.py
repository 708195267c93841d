"""How the reader opens, scrolls and turns its windows: a text of 10,000 words with 300 highlights, and one of a megabyte.

.venv/bin/python -m tests.benchmarks.reader

A throw-away installation with its own server and Chromium; figures are milliseconds, as the browser measures them.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Error, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
ROOT = Path(__file__).resolve().parents[2]
PORT = "8799"
HERE = f"http://127.0.0.1:{PORT}"
PASSWORD = "a-long-enough-password"
PLAIN = "The harbour was quiet and the boats lay where they had been left the day before by those who sail them. "
# Scrolls to the end in steps of half a screen, the parts that come on the way with it: how long frames took.
SCROLLED = """async () => {
  const times = []; let last = performance.now(), going = true;
  const frame = now => { times.push(now - last); last = now; if (going) requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
  const wait = time => new Promise(done => setTimeout(done, time));
  const below = () => scrollY + innerHeight < document.documentElement.scrollHeight - 4;
  for (let step = 0, waited = 0; step < 2000 && waited < 40; step++) {
    if (below()) { scrollBy(0, innerHeight / 2); waited = 0; await wait(50); }
    else if (document.querySelector(".text .onward")) { waited++; await wait(100); }
    else break;
  }
  going = false; times.sort((a, b) => b - a);
  return [times[0], times[Math.floor(times.length / 20)], times[Math.floor(times.length / 2)], times.length];
}"""
COUNTED = "[document.querySelectorAll('.text mark').length, document.querySelectorAll('*').length]"
OPENED = "() => { const n = performance.getEntriesByType('navigation')[0]; return [n.responseEnd, n.domContentLoadedEventEnd, n.loadEventEnd, n.encodedBodySize, n.decodedBodySize]; }"


def text(words: int, highlights: int) -> str:
    """As many words, with a quotation or a figure every so often."""
    plain = [PLAIN] * (words // len(PLAIN.split()))
    every = max(1, len(plain) // highlights)
    for number in range(0, len(plain), every):
        said = f"“Boat number {number} is late again and nobody knows why,” Ada Moor said. "
        plain[number] = said if number // every % 2 else f"Some {1000 + number} boats were counted in May. "
    return "\n\n".join("".join(plain[at : at + 4]) for at in range(0, len(plain), 4))


def told(what: str, *figures: float) -> None:
    print(f"{what:60}" + "  ".join(f"{figure:9,.0f}" for figure in figures), flush=True)  # noqa: T201 - it prints


def manage(env: dict[str, str], *arguments: str, given: str = "") -> str:
    ran = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=env,
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode:
        raise SystemExit(ran.stderr)
    return ran.stdout


def measured(page: Page, address: str, name: str) -> None:
    for turn in ("cold", "warm"):
        page.goto(HERE + address, wait_until="load")
        told(f"{name}, opened {turn}: answer, ready, loaded", *page.evaluate(OPENED)[:3])
    told(f"{name}: bytes sent, bytes of HTML", *page.evaluate(OPENED)[3:])
    told(f"{name}: marked pieces, elements", *page.evaluate(COUNTED))
    told(f"{name}, scrolled: longest frame, 95th, median, frames", *page.evaluate(SCROLLED))
    told(f"{name}: marked pieces, elements then", *page.evaluate(COUNTED))


def turned(page: Page, address: str) -> None:
    """The windows of a long text by keys, and a card that stands in another window."""
    page.goto(HERE + address, wait_until="load")
    for key, what in ((".", "the next window by key"), (",", "the window before by key")):
        started = time.perf_counter()
        with page.expect_navigation(wait_until="load"):
            page.keyboard.press(key)
        told(f"a megabyte, {what}", (time.perf_counter() - started) * 1000)
    page.goto(f"{HERE}{address}?tab=claims&from=900000", wait_until="load")
    told("a megabyte, opened near its end: loaded", page.evaluate(OPENED)[2])
    box = page.locator(".minimap").bounding_box()
    if box:
        started = time.perf_counter()
        with page.expect_navigation(wait_until="load"):
            page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.4)
        told("a megabyte, a place on the map", (time.perf_counter() - started) * 1000)


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="onrecord-reader-"))
    env = {
        **os.environ,
        "ONRECORD_DATA": str(folder / "data"),
        "PORT": PORT,
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    (folder / "words.txt").write_text(text(10_000, 300))
    (folder / "megabyte.txt").write_text(text(185_000, 3_000)[:1_000_000])
    server = None
    try:
        manage(env, "migrate")
        manage(env, "adduser", "ada", "--role", "checker", given=f"{PASSWORD}\n")
        for name in ("words", "megabyte"):
            started = time.perf_counter()
            manage(env, "capture", str(folder / f"{name}.txt"))
            told(f"{name}: captured in", (time.perf_counter() - started) * 1000)
        server = subprocess.Popen([sys.executable, "manage.py", "serve"], cwd=ROOT, env=env)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
            page = browser.new_page(viewport={"width": 1280, "height": 860})
            signed_in(page)
            found = page.request.get(f"{HERE}/queue.json?list=unassigned").json()["results"]
            short, long = (row["url"] for row in sorted(found, key=lambda row: row["ref"]))
            measured(page, short, "10,000 words")
            measured(page, long, "a megabyte")
            turned(page, long)
            browser.close()
    finally:
        if server:
            server.terminate()
            server.wait(60)
        manage(env, "stop")
        shutil.rmtree(folder, ignore_errors=True)


def signed_in(page: Page) -> None:
    for _ in range(120):
        try:
            page.goto(f"{HERE}/sign-in/")
            break
        except Error as error:
            if "ERR_CONNECTION_REFUSED" not in error.message:
                raise
            time.sleep(0.5)
    page.fill("#id_username", "ada")
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url(f"{HERE}/")


if __name__ == "__main__":
    main()
