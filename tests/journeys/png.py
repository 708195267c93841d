"""PNGs of pages, a third as large: 256 colours instead of every shade of the edges of letters."""

import base64
import struct
import zlib

from playwright.sync_api import Page

# The browser reads the picture, and gives for each pixel the place of its colour, or of the nearest, in a palette.
_INDEXED = """async data => {
    const picture = await createImageBitmap(await (await fetch("data:image/png;base64," + data)).blob());
    const {width, height} = picture;
    const canvas = new OffscreenCanvas(width, height).getContext("2d");
    canvas.drawImage(picture, 0, 0);
    const pixels = new Uint32Array(canvas.getImageData(0, 0, width, height).data.buffer);
    const counted = new Map();
    for (const pixel of pixels) counted.set(pixel, (counted.get(pixel) ?? 0) + 1);
    const parts = colour => [colour & 255, colour >> 8 & 255, colour >> 16 & 255];
    const apart = (one, other) => parts(one).reduce((sum, part, at) => sum + (part - parts(other)[at]) ** 2, 0);
    // Each next colour is the one whose pixels would be furthest from what they are: a rare red too finds its place.
    const left = [...counted].map(([colour, times]) => ({colour, times, far: 1e6, at: 0}));
    const palette = [];
    while (palette.length < 256) {
        const next = left.reduce((one, other) => other.times * other.far > one.times * one.far ? other : one);
        if (next.far === 0) break;
        for (const each of left) {
            const far = apart(each.colour, next.colour);
            if (far < each.far) Object.assign(each, {far, at: palette.length});
        }
        palette.push(next.colour);
    }
    const place = new Map(left.map(({colour, at}) => [colour, at]));
    const indexes = new Blob([Uint8Array.from(pixels, pixel => place.get(pixel))]);
    const read = new FileReader();
    await new Promise(done => { read.onload = done; read.readAsDataURL(indexes); });
    return {width, height, palette: palette.flatMap(parts), indexes: read.result.split(",")[1]};
}"""


def smaller(data: bytes, page: Page) -> bytes:
    """The same picture with a palette. `page` is any that may fetch data: addresses, such as an empty one."""
    found = page.evaluate(_INDEXED, base64.b64encode(data).decode())
    width, height = found["width"], found["height"]
    indexes = base64.b64decode(found["indexes"])
    lines = b"".join(b"\0" + indexes[at : at + width] for at in range(0, len(indexes), width))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(name, body)
        for name, body in (
            (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            (b"PLTE", bytes(found["palette"])),
            (b"IDAT", zlib.compress(lines, 9)),
            (b"IEND", b""),
        )
    )


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
