import threading
import traceback
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.error import HTTPError

import pytest
import torch

from snippets.errors import weights_download_offline as entry
from torchwhy import recognise
from torchwhy.catalogue import load


class Refusing(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_error(403)

    def log_message(self, *details):
        pass


@pytest.fixture
def refusing_site():
    with HTTPServer(("127.0.0.1", 0), Refusing) as site:
        thread = threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{site.server_port}/model.pth"
        site.shutdown()
        thread.join()


def test_fix_takes_the_file_that_lies_there(capsys):
    entry.fix()
    assert capsys.readouterr().out == "{'weight': tensor([0., 0., 0.])}\n"


def test_a_site_that_refuses_is_this_entry(refusing_site, tmp_path):
    with pytest.raises(HTTPError) as caught:
        torch.hub.download_url_to_file(refusing_site, str(tmp_path / "x.pth"), progress=False)
    caught.value.close()
    answer = recognise("".join(traceback.format_exception(caught.value)), load())
    assert answer.match == "weights-download-offline"
    assert answer.values == {"code": "403", "reason": "Forbidden"}


def test_load_state_dict_from_url_asks_nobody_for_a_file_in_its_folder(tmp_path):
    torch.save({"weight": torch.zeros(3)}, tmp_path / "model.pth")
    url = "http://127.0.0.1:9/model.pth"
    weights = torch.hub.load_state_dict_from_url(url, model_dir=str(tmp_path))
    assert torch.equal(weights["weight"], torch.zeros(3))


def test_what_to_download_names_the_file_by_its_url(capsys):
    url = entry.what_to_download()
    get, into = capsys.readouterr().out.splitlines()
    assert get.endswith(url)
    assert into.endswith(url.rpartition("/")[2])


def test_weights_load_from_any_path(capsys):
    entry.without_the_cache()
    assert capsys.readouterr().out == "<All keys matched successfully>\n"


def test_find_it_says_why_nobody_answers():
    assert entry.find_it()("127.0.0.1", port=9) == "ConnectionRefusedError"
