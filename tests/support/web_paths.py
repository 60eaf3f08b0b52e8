"""Ways to write the path of a file of an atlas, and of what is none: a login must stand before each of them."""

WRITTEN = (
    "/", "/index.html", "//index.html", "///index.html", "/./index.html", "/%2e/index.html", "/%2E%2E/index.html",
    "/2024/../index.html", "/2024/%2e%2e/index.html", "/index.html.", "/index.html%20", "/index.html%00", "/INDEX.HTML",
    "/index.html?x=1", "/index.html;x", "/index%2ehtml", "/%69ndex.html", "/index.html/", "/index.html.gz", "/2024",
    "/2024/", "/2024/data.js", "/2024//data.js", "/2024%2fdata.js", "/2024/kaarten.csv", "/2024/kopie.zip",
    "/.atlas-site", "/%2eatlas-site", "/nergens.html", "/\\index.html", "/..%5cindex.html",
)  # fmt: skip
