"""The same site as Pelican builds it."""

SITEURL = "https://littleton.example.org"
SITENAME = "Littleton Partnership"
AUTHOR = "Littleton Partnership"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
PATH = "content"
PAGE_PATHS = ["."]
ARTICLE_PATHS = ["articles"]
THEME = "theme"
PAGE_URL = PAGE_SAVE_AS = "{at}.html"
DIRECT_TEMPLATES = ["sitemap", "feed"]
SITEMAP_SAVE_AS = "sitemap.xml"
FEED_SAVE_AS = "feed.xml"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
JINJA_ENVIRONMENT = {"autoescape": True}
