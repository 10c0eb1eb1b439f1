"""The last steps on one language's built site: search data, policy, no foreign address."""

from collections.abc import Mapping
from pathlib import Path

from tools.contents import Contents
from tools.pages import html_name
from tools.problems import ProblemError, problem
from tools.repo import LANGUAGES
from tools.site import csp, programs, search_index
from tools.site.languages import WORDS
from tools.site.origins import check_site
from torchwhy.build import browser_script

# The place of Material's own search worker, which ours takes over (see main.html).
WORKER = "assets/search/worker.js"


def finish(site: Path, lang: str, titles: Mapping[str, str], root: Path, release: bool) -> None:
    """Complete the site in `site`; only a release gets the policy and the check of origins.

    Raises ProblemError for a page that would load something from another origin, and where the
    theme no longer takes our search worker.
    """
    if WORKER not in (site / "index.html").read_text(encoding="utf-8"):
        raise problem(
            "docs/theme/main.html",
            1,
            "the theme's page no longer names the search worker",
            "Look in Material's base.html for the key `search` of the config block",
        )
    contents = Contents(root)
    questions = {
        f"{html_name(topic.page.key)}#{topic.heading.id}": topic.question
        for topic in contents.topics[lang]
    }
    search_index.write(site, titles, WORDS[lang], lang, questions)
    catalogue = site / "assets" / "torchwhy" / "catalogue.js"
    script = browser_script(contents.catalogue.data)
    catalogue.write_text(script, encoding="utf-8", newline="\n")
    programs.write(site, lang, contents)
    if not release:
        return
    csp.apply(site)
    found = check_site(site, [site / other for other in LANGUAGES])
    if found:
        raise ProblemError(found)
