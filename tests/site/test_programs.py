"""What programs are served: errors.json beside its schema, llms.txt in both languages."""

import json
import re

import jsonschema
import pytest

from tests.site.conftest import Site


def test_errors_and_schema_are_served_and_lead_to_pages(site: Site) -> None:
    made = json.loads((site.folder / "errors.json").read_text(encoding="utf-8"))
    schema = json.loads((site.folder / made["$schema"]).read_text(encoding="utf-8"))
    jsonschema.validate(made, schema)
    pages = [page["address"] for entry in made["entries"] for page in entry["pages"].values()]
    assert pages
    assert [page for page in pages if not (site.folder / page).is_file()] == []


@pytest.mark.parametrize("folder", ["", "en/"])
def test_every_link_of_the_contents_leads_somewhere(site: Site, folder: str) -> None:
    place = site.folder / folder
    links = re.findall(r"\]\(([^()]+)\)", (place / "llms.txt").read_text(encoding="utf-8"))
    assert len(links) > 40
    assert [link for link in links if not (place / link).is_file()] == []
