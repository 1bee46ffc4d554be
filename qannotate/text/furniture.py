"""What stands around an article on its page: site names, phone numbers, navigation, captions.

Recognised by general wording only, and only in short lines, so that a sentence of the article
is never taken for it.
"""

from __future__ import annotations

import re

LONGEST = 80
"""No line with more characters is furniture."""

_ANYWHERE = re.compile(
    r"版权所有|版權所有|copyright|©|all rights reserved|免责声明|免責聲明|ICP[备備证證]|公网安备"
    r"|未经.{0,8}(?:授权|许可|书面).{0,12}(?:转载|复制|使用)",
    re.IGNORECASE,
)

_AT_THE_EDGES = re.compile(
    r"(?:欢迎|歡迎)您?(?:访问|訪問|光临|光臨|来到|來到|关注|關注)"
    r"|(?:热线|熱線|电话|電話|传真|傳真|客服|咨询|諮詢|邮编|邮箱|郵箱|信箱|微信|QQ)"
    r"[^，。,]{0,6}[:：].*[\d@]"
    r"|(?:扫|掃)(?:描|一扫|一掃|码|碼).{0,16}(?:二维码|二維碼|关注|關注|下载|下載|手机|手機)"
    r"|(?:二维码|二維碼).{0,16}(?:关注|關注|登录|登錄|下载|下載|手机版|手機版)"
    r"|(?:下载|下載).{0,8}(?:客户端|客戶端|APP)"
    r"|^(?:上一篇|下一篇|上一条|下一条|返回(?:首页|顶部|列表)|打印|关闭|分享到|分享至|相关(?:阅读|新闻|链接|文章)"
    r"|推荐阅读|延伸阅读|更多|字号|字體|字体|网站地图|设为首页|加入收藏|联系我们|关于我们|友情链接"
    r"|返回(?:首頁|頂部)|列印|關閉|相關(?:閱讀|新聞|連結)|網站地圖|設為首頁|聯絡我們|關於我們)",
    re.IGNORECASE,
)

_TRAIL = re.compile(
    r"(?:[您你]?(?:现在|現在|当前|當前|所在)?的?(?:位置|所在地)\s*[:：].*"
    r"|(?:网站|網站)?(?:首页|首頁|主页|主頁|home)\s*[>＞»›→/|-].*"
    r"|[^\s>＞»›，。]{2,12}(?:\s*[>＞»›]+\s*[^\s>＞»›，。]{2,30}){2,})",
    re.IGNORECASE,
)

_COMPANY = re.compile(r"[^\s，。：:]{2,30}(?:有限公司|有限責任公司|有限责任公司|集团|集團)")
_NUMBER = re.compile(r"[•●·■◆\s]*\d{1,9}\s*")
_CAPTION = re.compile(
    r"[▲▼△▽◀▶].*|(?:图为|圖為|图[一二三四五六\d]+[:：\s]).*|.*(?:摄|攝|供图|供圖)[)）]?"
)
_PICTURE_CREDIT = re.compile(
    r"(?:本版|本文|文中|以上)?(?:图片|圖片|照片).{0,20}(?:提供|供图|供圖|摄|攝)[。.]?"
)


def is_trail(line: str) -> bool:
    """Whether a line is the path to the page: `首页 > 新闻 > 国内`."""
    return len(line) <= LONGEST and bool(_TRAIL.fullmatch(line))


def is_furniture(line: str) -> bool:
    """Whether a line is furniture wherever it stands."""
    return len(line) <= LONGEST and bool(_ANYWHERE.search(line))


def is_furniture_at_edge(line: str) -> bool:
    """Whether a line before or after the article's paragraphs is furniture."""
    return is_furniture(line) or (len(line) <= LONGEST and bool(_AT_THE_EDGES.search(line)))


def is_furniture_at_head(line: str) -> bool:
    """Whether a line before the first paragraph is furniture: a company's name, a bare count."""
    return is_furniture_at_edge(line) or bool(_COMPANY.fullmatch(line) or _NUMBER.fullmatch(line))


def is_caption(line: str) -> bool:
    return len(line) <= LONGEST and bool(_CAPTION.fullmatch(line))


def is_picture_credit(line: str) -> bool:
    return len(line) <= LONGEST and bool(_PICTURE_CREDIT.fullmatch(line))
