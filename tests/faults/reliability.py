"""Writes docs/reliability.md and docs/reliability.zh-CN.md from what a run of the fault matrix found.

`python -m tests.faults.reliability build/faults.json docs`, or `make reliability`; with `--check` it writes nothing and
fails when the pages are not those of that run.
"""

import json
import sys
from pathlib import Path
from typing import Any

CHINESE = {
    "kill -9 while writing": "写入时强行终止",
    "kill -9 while typing in the window": "在真实窗口里打字时强行终止",
    "kill at each step": "在每一步强行终止",
    "power cut": "断电",
    "disk full (file size limit)": "磁盘写满（系统限制）",
    "disk full at each step": "在每一步磁盘写满",
    "EIO at each step": "在每一步读写出错",
    "bit flip: database": "位翻转：数据库",
    "bit flip: key slots": "位翻转：密钥槽",
    "bit flip: anchor": "位翻转：锚",
    "bit flip: backup": "位翻转：备份",
    "bit flip: journal": "位翻转：日志文件",
    "tampering": "篡改",
    "somebody removed, key rotated": "移除同事、换密钥",
    "backup restored": "恢复备份",
    "wrong or malformed key": "错误或残缺的密钥",
    "file cut off or lengthened": "文件被截短或加长",
    "second instance, stale lock": "第二个程序、残留的锁",
    "clock jumps ±10 years": "时钟前后跳十年",
    "read-only or removed directory": "目录只读或被移走",
    "vault not writable, in the window": "通话中保险库写不进去",
    "plaintext hunt": "搜寻明文",
    "memory after a lock": "锁定后的内存",
    "offline": "离线",
    "hostile PDF input": "恶意的 PDF 内容",
}
WORDS = {
    "en": {
        "title": "# What was broken on purpose, and what came of it",
        "intro": (
            "Written by `make reliability` from the last run of `make faults` ({commit}{machine}). Each case breaks "
            "something for real — a killed process, a torn write, a full disk — and judges what is left. *Distinct* "
            "counts different fault points, not repetitions. *Lost*: acknowledged saves that are gone, or more than a "
            "second of typing. *Corrupt*: a vault that does not open or does not match itself. *Plaintext*: places "
            "where words were found in the clear. *Unnoticed*: damage, or a refusal, that nobody was told of."
        ),
        "head": "| fault | cases | distinct | lost | corrupt | plaintext | unnoticed | met |",
        "yes": "yes",
        "no": "**no**",
        "weak": "## The harness, weakened",
        "weak-intro": "Each safeguard is taken away in turn; a row has to turn red. {caught} of {all} did.",
        "weak-head": "| taken away | noticed |",
        "not": "## What this does not show",
        "limits": (
            "Power cuts are replayed from a log of writes and syncs; a disk that lies about having synced is not "
            "covered. Faults were run on Linux; Windows and macOS use the same code through other system calls. A "
            "whole directory that is put back to an older state is caught only against a printed anchor."
        ),
    },
    "zh": {
        "title": "# 故意弄坏了什么，结果怎样",
        "intro": (
            "由 `make reliability` 根据最近一次 `make faults` 写成（{commit}{machine}）。每一例都真的弄坏点什么："
            "杀掉进程、写到一半、磁盘写满，再看剩下什么。「不同点」数的是不同的故障位置，不是重复次数。「丢失」："
            "已确认保存却不见了的内容，或超过一秒的打字。「损坏」：打不开或前后不符的保险库。「明文」：找到未加密文字的地方。「未察觉」：没有告诉任何人的损坏或拒绝。"
        ),
        "head": "| 故障 | 例数 | 不同点 | 丢失 | 损坏 | 明文 | 未察觉 | 达标 |",
        "yes": "是",
        "no": "**否**",
        "weak": "## 削弱之后，测试会不会变红",
        "weak-intro": "逐一拿掉一项保护，表中必须有一行变红。{all} 项中有 {caught} 项被发现。",
        "weak-head": "| 拿掉的保护 | 被发现 |",
        "not": "## 这些不能说明的",
        "limits": (
            "断电是按写入和同步的记录重放的；谎称已同步的磁盘不在其内。故障在 Linux 上运行；Windows 和 macOS "
            "用同样的代码，但系统调用不同。整个目录被换回旧状态，只有对照打印的锚才能发现。"
        ),
    },
}
FILES = {"en": "reliability.md", "zh": "reliability.zh-CN.md"}


def page(found: dict[str, Any], language: str) -> str:
    say = WORDS[language]
    rows, weak = found["rows"], found["mutations"]
    facts = {"commit": found.get("commit", ""), "machine": found.get("machine", "")}
    caught = sum(each["caught"] for each in weak)
    lines = [say["title"], "", say["intro"].format(**facts), "", say["head"], "|---" + "|--:" * 6 + "|---|"]
    for row in rows:
        name = CHINESE.get(row["fault"], row["fault"]) if language == "zh" else row["fault"]
        counts = [f"{row[each]:,}" for each in ("cases", "distinct", "lost", "corrupt", "plaintext", "undetected")]
        lines.append(f"| {name} | {' | '.join(counts)} | {say['yes'] if row['met'] else say['no']} |")
    lines += [
        "",
        say["weak"],
        "",
        say["weak-intro"].format(caught=caught, all=len(weak)),
        "",
        say["weak-head"],
        "|---|---|",
    ]
    lines += [f"| {each['weakened']} | {say['yes'] if each['caught'] else say['no']} |" for each in weak]
    lines += ["", say["not"], "", say["limits"], ""]
    return "\n".join(lines)


def main(found: Path, folder: Path, *, check: bool = False) -> int:
    content = json.loads(found.read_text(encoding="utf-8"))
    differ = 0
    for language, name in FILES.items():
        path, text = folder / name, page(content, language)
        if check:
            differ += not path.is_file() or path.read_text(encoding="utf-8") != text
        else:
            folder.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(path)
    return int(bool(differ))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), check="--check" in sys.argv))
