"""Texts that are no error of torch: what Python and NumPy print when provoked, and what others do.

`PROVOKED` is code that fails; its real message is taken when the tests run. `WRITTEN` is what other
programs say, and prose that mentions tensors and devices, each line one paste.
"""

import contextlib
import io
import traceback
import warnings

PYTHON = """\
1 / 0
int("three")
float("1,5")
[1, 2][5]
(1, 2)[7]
"abc"[9]
{}["missing"]
{"a": 1}[("a", 1)]
None + 1
"a" + 1
1 + "a"
[1] + (2,)
len(5)
None.shape
(3).shape
[].size()
{}.append(1)
"text".to("cuda")
int.missing
object().x = 1
undefined_name
print(undefined_value + 1)
import a_module_that_is_not_there
from math import no_such_name
import json.no_such_part
open("/no/such/file")
open("/")
list(5)
sum("abc")
max([])
min([])
next(iter([]))
a, b = 1, 2, 3
a, b, c = [1, 2]
for x, y in [1, 2]: pass
(lambda x: x)()
(lambda: 0)(1)
(lambda x: x)(y=1)
print(1, endd="")
int("12", base=99)
"%d" % "x"
"%s %s" % ("only one",)
"{} {}".format(1)
"{name}".format()
b"abc" + "abc"
"é".encode("ascii")
b"\\xff".decode("utf-8")
import json; json.loads("{")
import json; json.dumps(object())
import pickle; pickle.loads(b"no pickle")
import struct; struct.unpack("i", b"1")
import re; re.compile("(")
import math; math.sqrt(-1)
import math; math.log(0)
2.0 ** 5000
int("9" * 5000)
chr(-1)
ord("ab")
range(1, 2, 0)
[3, "a"].sort()
sorted([1, None])
{[1]: 2}
hash({})
isinstance(1, 2)
issubclass(1, int)
super().x
"abc".join([1, 2])
"abc".split("")
"abc".index("z")
[1].index(9)
[].pop()
{}.popitem()
[1].remove(2)
set().pop()
iter(5)
callable()
eval("1 +")
eval("(")
exec("def f(:\\n  pass")
exec("if True:\\npass")
exec("x = = 1")
exec("return 1")
exec("break")
exec("  x = 1")
compile("a b", "f", "exec")
import datetime; datetime.date(2020, 13, 1)
import datetime; datetime.datetime.strptime("x", "%Y")
import pathlib; pathlib.Path("/no/such").iterdir().__next__()
import os; os.listdir("/no/such/folder")
import os; os.remove("/no/such/file")
import os; os.environ["NO_SUCH_VARIABLE"]
import subprocess; subprocess.run(["no-such-program"])
import subprocess; subprocess.run(["python3", "-c", "raise SystemExit(3)"], check=True)
import socket; socket.create_connection(("127.0.0.1", 1), timeout=1)
import urllib.request; urllib.request.urlopen("no address")
import threading; threading.Lock().release()
import queue; queue.Queue().get_nowait()
import decimal; decimal.Decimal("x")
import fractions; fractions.Fraction(1, 0)
import uuid; uuid.UUID("x")
import ipaddress; ipaddress.ip_address("300.1.1.1")
import configparser; configparser.ConfigParser().get("a", "b")
import csv; next(csv.reader([1]))
import zipfile; zipfile.ZipFile(__import__("io").BytesIO(b"no zip at all"))
import tarfile; tarfile.open(fileobj=__import__("io").BytesIO(b"no tar"))
import gzip; gzip.decompress(b"no gzip")
import base64; base64.b64decode("a")
import hashlib; hashlib.new("no-such-hash")
import enum; enum.Enum("A", "a b")("c")
import dataclasses; dataclasses.fields(5)
import typing; typing.get_type_hints(5)
import inspect; inspect.getsource(5)
import importlib; importlib.import_module("no.such.module")
import asyncio; asyncio.run(5)
import sqlite3; sqlite3.connect(":memory:").execute("select * from nothing")
import sqlite3; sqlite3.connect(":memory:").execute("selec")
import xml.etree.ElementTree as E; E.fromstring("<a>")
import argparse; argparse.ArgumentParser().parse_args(["--nothing"])
import statistics; statistics.mean([])
import random; random.choice([])
import random; random.sample([1], 5)
import itertools; itertools.islice([1], -1)
import functools; functools.reduce(lambda a, b: a, [])
import operator; operator.itemgetter(3)([1])
import bisect; bisect.insort(5, 1)
import heapq; heapq.heappop([])
import array; array.array("i", ["a"])
import ctypes; ctypes.CDLL("/no/such/library.so")
assert 1 == 2, "totals differ"
assert False
raise NotImplementedError
raise NotImplementedError("later")
raise RuntimeError("worker 3 gave up")
raise ValueError("expected a positive number, got -3")
raise TypeError("expected a name")
raise KeyError("config")
raise StopIteration
raise OSError(28, "No space left on device")
raise TimeoutError("no answer")
raise MemoryError
raise RecursionError("maximum recursion depth exceeded")
import warnings; warnings.warn("this option is deprecated", DeprecationWarning)
import warnings; warnings.warn("results may differ", UserWarning)
"""

NUMPY = """\
np.zeros(3) + np.zeros(4)
np.zeros((2, 3)) @ np.zeros((2, 3))
np.dot(np.zeros(3), np.zeros(4))
np.zeros(6).reshape(4, 2)
np.concatenate([np.zeros((2, 3)), np.zeros((2, 4))])
np.concatenate([np.zeros(3), np.zeros((2, 4))])
np.concatenate([])
np.stack([np.zeros(2), np.zeros(3)])
np.vstack([np.zeros(2), np.zeros(3)])
np.array([1, 2]).reshape(-1, -1)
np.zeros((2, 2))[:, :, 0]
np.zeros(3).astype("nothing")
np.array(["a"]).astype(float)
np.linalg.inv(np.zeros((2, 2)))
np.linalg.inv(np.zeros((2, 3)))
np.linalg.cholesky(-np.eye(2))
np.linalg.solve(np.eye(2), np.zeros(3))
np.linalg.eig(np.zeros(3))
np.transpose(np.zeros((2, 3)), (0, 0))
np.swapaxes(np.zeros(2), 0, 3)
np.expand_dims(np.zeros(2), 5)
np.squeeze(np.zeros((2, 1)), axis=0)
np.sum(np.zeros(2), axis=4)
np.argmax([])
np.max(np.array([]))
np.random.choice([])
np.random.choice(3, 5, replace=False)
np.random.seed(-1)
np.load("/no/such/file.npy")
np.loadtxt(["a b", "c"])
np.fromstring("1,x", sep=",")
np.einsum("ij,jk", np.zeros((2, 3)), np.zeros((2, 3)))
np.broadcast_to(np.zeros(3), (2, 4))
np.pad(np.zeros(3), ((1, 2), (3, 4)))
np.split(np.zeros(5), 2)
np.array([[1, 2], [3]])
np.zeros(-1)
np.arange(0, 1, 0)
np.linspace(0, 1, -5)
np.interp(1, [], [])
np.histogram([1], bins=-1)
np.where(np.zeros(2), np.zeros(3), np.zeros(4))
np.bincount([-1])
np.take([1, 2], 7)
np.zeros(2)["name"]
np.zeros(2).missing
np.dtype("float129x")
np.int8(300)
bool(np.zeros(2))
int(np.zeros(2))
np.zeros(2).item()
np.frombuffer(b"123", dtype=np.int32)
np.cross(np.zeros(4), np.zeros(4))
np.fft.fft([])
np.polyfit([], [], 1)
np.ones(2, dtype=int) / 0
np.log(np.array([-1.0]))
np.array([1e308]) * 10
np.mean([])
np.quantile([1, 2], 3)
"""

WRITTEN = """\
error: expected ';' before '}' token
main.cpp:12:5: error: 'vector' was not declared in this scope
undefined reference to `main'
collect2: error: ld returned 1 exit status
fatal error: Python.h: No such file or directory
make: *** [Makefile:12: all] Error 2
make: *** No rule to make target 'install'.  Stop.
CMake Error at CMakeLists.txt:4 (find_package): Could not find a package configuration file
error[E0382]: borrow of moved value: `tensor`
error[E0308]: mismatched types expected `usize`, found `i32`
warning: unused variable: `device`
error: could not compile `model` due to previous error
./prog.go:9:2: declared and not used: size
panic: runtime error: index out of range [5] with length 3
fatal error: all goroutines are asleep - deadlock!
TypeError: Cannot read properties of undefined (reading 'shape')
TypeError: tensor.to is not a function
ReferenceError: torch is not defined
SyntaxError: Unexpected token '<', "<!DOCTYPE "... is not valid JSON
RangeError: Maximum call stack size exceeded
Error: Cannot find module 'express'
npm ERR! code ERESOLVE
npm ERR! 404 Not Found - GET no-such-package
UnhandledPromiseRejectionWarning: Error: connect ECONNREFUSED 127.0.0.1:5432
Error: listen EADDRINUSE: address already in use :::3000
FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory
Exception in thread "main" java.lang.NullPointerException
java.lang.ArrayIndexOutOfBoundsException: Index 5 out of bounds for length 3
java.lang.OutOfMemoryError: Java heap space
java.lang.ClassNotFoundException: com.example.Main
Caused by: java.net.ConnectException: Connection refused
error: incompatible types: String cannot be converted to int
BUILD FAILURE
Could not resolve dependencies for project com.example:app:jar:1.0
Uncaught exception: Kotlin.KotlinNullPointerException
System.NullReferenceException: Object reference not set to an instance of an object.
System.IndexOutOfRangeException: Index was outside the bounds of the array.
PHP Fatal error:  Uncaught Error: Call to undefined function foo()
Notice: Undefined index: size in index.php on line 3
NoMethodError: undefined method `shape' for nil:NilClass
LoadError: cannot load such file -- bundler
Error in library(torch) : there is no package called 'torch'
Error: object 'model' not found
Error in x[[5]] : subscript out of bounds
non-conformable arguments
DimensionMismatch: arrays could not be broadcast to a common size
BoundsError: attempt to access 3-element Vector{Int64} at index [5]
MethodError: no method matching +(::String, ::Int64)
ERROR 1064 (42000): You have an error in your SQL syntax
ERROR:  relation "users" does not exist
ORA-00942: table or view does not exist
psycopg2.errors.UniqueViolation: duplicate key value violates unique constraint
redis.exceptions.ConnectionError: Error 111 connecting to localhost:6379.
pymongo.errors.ServerSelectionTimeoutError: localhost:27017: [Errno 111] Connection refused
bash: pythn: command not found
zsh: no such file or directory: ./run.sh
-bash: ./train.sh: Permission denied
rm: cannot remove 'data': Is a directory
cp: cannot stat 'model': No such file or directory
tar: Unexpected EOF in archive
curl: (6) Could not resolve host: example.org
wget: unable to resolve host address 'example.org'
ssh: connect to host 10.0.0.5 port 22: Connection timed out
Permission denied (publickey).
scp: /data: No such file or directory
df: no file systems processed
kill: (1234) - No such process
Segmentation fault (core dumped)
Killed
Bus error
sudo: a password is required
E: Unable to locate package libfoo
E: Could not get lock /var/lib/dpkg/lock-frontend
dpkg: error processing package foo (--configure):
fatal: not a git repository (or any of the parent directories): .git
error: failed to push some refs to 'origin'
error: pathspec 'dev' did not match any file(s) known to git
CONFLICT (content): Merge conflict in train.py
fatal: refusing to merge unrelated histories
error: Your local changes to the following files would be overwritten by merge
fatal: unable to access: Could not resolve host
error: RPC failed; curl 56 GnuTLS recv error
git-lfs filter-process: git-lfs: command not found
ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied
ERROR: Could not find a version that satisfies the requirement flaskk
ERROR: No matching distribution found for flaskk
ERROR: Failed building wheel for lxml
error: subprocess-exited-with-error
ERROR: Cannot uninstall 'PyYAML'. It is a distutils installed project
WARNING: You are using pip version 19.0; however, version 24.0 is available.
conda: command not found
PackagesNotFoundError: The following packages are not available from current channels
CondaHTTPError: HTTP 000 CONNECTION FAILED
docker: Error response from daemon: No such image
Cannot connect to the Docker daemon at unix:///var/run/docker.sock.
ERROR: failed to solve: process did not complete successfully: exit code: 1
Error response from daemon: driver failed programming external connectivity
The connection to the server localhost:8080 was refused
CrashLoopBackOff
OOMKilled
ImagePullBackOff
slurmstepd: error: Detected 1 oom-kill event(s) in step 42.batch.
sbatch: error: Batch job submission failed: Invalid partition name specified
KeyError: 'price'
KeyError: "['total'] not in index"
ValueError: Length of values (3) does not match length of index (4)
ValueError: cannot reindex on an axis with duplicate labels
pandas.errors.ParserError: Error tokenizing data. C error: Expected 3 fields in line 4, saw 5
pandas.errors.EmptyDataError: No columns to parse from file
SettingWithCopyWarning: A value is trying to be set on a copy of a slice from a DataFrame
AttributeError: 'DataFrame' object has no attribute 'append'
AttributeError: 'Series' object has no attribute 'iteritems'
MergeError: No common columns to perform merge on
ValueError: The truth value of a Series is ambiguous. Use a.empty, a.bool(), a.item()
ValueError: Input contains NaN, infinity or a value too large for dtype('float64').
ValueError: Found input variables with inconsistent numbers of samples: [10, 8]
ValueError: could not convert string to float: 'male'
ValueError: Expected 2D array, got 1D array instead
ValueError: X has 5 features, but StandardScaler is expecting 4 features as input.
NotFittedError: This LogisticRegression instance is not fitted yet.
ConvergenceWarning: lbfgs failed to converge (status=1)
UndefinedMetricWarning: Precision is ill-defined and being set to 0.0
DataConversionWarning: A column-vector y was passed when a 1d array was expected.
ValueError: n_splits=5 cannot be greater than the number of members in each class.
xgboost.core.XGBoostError: [12:00:00] Check failed: preds.size() == labels.size()
lightgbm.basic.LightGBMError: Do not support special JSON characters in feature name.
tensorflow.python.framework.errors_impl.InvalidArgumentError: Incompatible shapes: [32,10] vs. [32]
ValueError: Shapes (None, 1) and (None, 10) are incompatible
ValueError: Input 0 of layer "dense" is incompatible with the layer
ResourceExhaustedError: failed to allocate memory [Op:Mul]
jax.errors.TracerArrayConversionError: The numpy.ndarray conversion was called on a Tracer
matplotlib: UserWarning: FigureCanvasAgg is non-interactive
_tkinter.TclError: no display name and no $DISPLAY environment variable
qt.qpa.plugin: Could not load the Qt platform plugin "xcb"
django.core.exceptions.ImproperlyConfigured: SECRET_KEY must not be empty
django.db.utils.OperationalError: no such table: auth_user
jinja2.exceptions.TemplateNotFound: index.html
werkzeug.exceptions.NotFound: 404 Not Found
fastapi.exceptions.RequestValidationError: 1 validation error
pydantic.ValidationError: 1 validation error for Config
yaml.scanner.ScannerError: mapping values are not allowed here
toml.decoder.TomlDecodeError: Invalid value
requests.exceptions.ConnectionError: HTTPSConnectionPool(host='example.org', port=443)
requests.exceptions.SSLError: certificate verify failed
selenium.common.exceptions.NoSuchElementException: Message: no such element
scrapy.exceptions.NotConfigured
celery.exceptions.NotRegistered: 'tasks.add'
UnicodeDecodeError: 'gbk' codec can't decode byte 0xad in position 12
IndentationError: unexpected indent
TabError: inconsistent use of tabs and spaces in indentation
ModuleNotFoundError: No module named 'flask'
ModuleNotFoundError: No module named 'cv2'
ImportError: cannot import name 'Mapping' from 'collections'
AttributeError: module 'collections' has no attribute 'Iterable'
AttributeError: 'NoneType' object has no attribute 'group'
TypeError: 'NoneType' object is not iterable
TypeError: unhashable type: 'list'
TypeError: 'int' object is not callable
IndexError: list index out of range
ValueError: too many values to unpack (expected 2)
RuntimeError: dictionary changed size during iteration
RuntimeError: Event loop is closed
RuntimeError: There is no current event loop in thread 'Thread-1'.
PermissionError: [WinError 5] Access is denied
ConnectionResetError: [WinError 10054] An existing connection was forcibly closed
UnboundLocalError: local variable 'total' referenced before assignment
I moved the tensor to the GPU and training got faster.
How do I choose the batch size for a small model?
The shape of the input is (32, 3, 224, 224) and the model has ten classes.
Which learning rate should I use with Adam?
My loss goes down but the accuracy does not change at all.
What is the difference between view and reshape?
Is it better to normalise with the statistics of ImageNet?
The device has 8 GB of memory and four cores.
A tensor of rank two is a matrix; its dimensions are rows and columns.
We expected the size of the dataset to match the paper, but got fewer pictures.
训练的时候显卡风扇声音很大，正常吗？
请问学习率应该设多少比较合适？
张量的形状是 (32, 3, 224, 224)，一共十个类别。
模型放到 GPU 上以后快了很多。
数据集太小，应该怎么做数据增强？
这个版本的说明书里没有写设备要求。
期末作业：用卷积网络给猫狗分类，准确率到不了九成。
为什么验证集的准确率比训练集还高？
老师说要把输入归一化，均值和方差取多少？
安装的时候选了错误的路径，怎么改？
"""


def provoke(code: str) -> str:
    """What Python prints when this line fails, as a whole traceback; empty if it does not."""
    import numpy

    printed = io.StringIO()
    with warnings.catch_warnings(record=True) as caught, contextlib.redirect_stderr(printed):
        warnings.simplefilter("always")
        try:
            exec(compile(code, "job.py", "exec"), {"np": numpy, "__name__": "__main__"})
        except (Exception, SystemExit):
            return f"{printed.getvalue()}{traceback.format_exc()}"
    return "\n".join(f"{each.category.__name__}: {each.message}" for each in caught)


def all_negatives() -> list[str]:
    """Every text, the provoked ones as this Python prints them."""
    provoked = [provoke(line) for line in (PYTHON + NUMPY).splitlines()]
    return [text for text in [*provoked, *WRITTEN.splitlines()] if text]
