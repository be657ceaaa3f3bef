"""Words of importing: what fields are called, which headers are none, what is said of problem rows."""

from typing import Final

from crm_desktop.core.fields.parts import PARTS
from crm_desktop.core.fields.past import PAST
from crm_desktop.core.fields.registry import imported
from crm_desktop.core.tables import Table

_USUAL: Final = (
    "name",
    "phone",
    "address",
    "model",
    "purchase_date",
    "grade",
    "birthday",
    "remarks",
    "contact",
)
"""What is offered first: the columns of most archives."""

_DECLARED: Final = {
    field.import_name: field.words
    for table, field in sorted(
        imported(), key=lambda pair: (pair[1].name == "number", pair[0] == Table.PRODUCT)
    )
}
FIELDS: Final[dict[str, tuple[str, str]]] = (
    {name: _DECLARED[name] for name in _USUAL}
    | _DECLARED
    | {part.name: part.words for part in (*PARTS, *PAST)}
)
"""What a column can become, in the order in which it is offered; the keys are the import's names."""

NOT_THE_CUSTOMERS: Final = (
    "安装|业务|师傅|经办|销售|员工|技师|推荐|介绍|经理|顾问|专员|客服|负责|跟进|录入|创建人|维修|服务人|送货|配送|"
    "staff|installer|sales|technician|referr|manager|created by|assigned|owner$|agent"
)
"""A phone, name or address in such a column is somebody else's."""

COUNTING_WORDS: Final = "序号 行号 序 no row rowno rownumber # num"
"""Headers of columns that only count the rows, if their numbers rise."""

NUMBERING_WORDS: Final = "编号 号 id"
"""Headers of columns that may count the rows, or number something."""

WORDS: dict[str, tuple[str, str]] = {
    **{f"import.field.{name}": words for name, words in FIELDS.items()},
    "import.days.values": (
        "{column}：{text} 读作 {day}（同列其他日期只有这一种读法）",
        "{column}: {text} is read as {day} (other days of the column leave no choice)",
    ),
    "import.days.country": (
        "{column}：{text} 读作 {day}（按所在国家或地区的习惯）",
        "{column}: {text} is read as {day} (as is usual in the country)",
    ),
    "import.days.chosen": (
        "{column}：{text} 读作 {day}（按所选顺序）",
        "{column}: {text} is read as {day} (as chosen)",
    ),
    "import.days.unclear": (
        "{column}：同列日期的顺序不一致，{text} 这样的留待核对",
        "{column}: its days are written in different orders; those like {text} are left to check",
    ),
    "import.days.ymd": ("年 月 日", "Year, month, day"),
    "import.days.dmy": ("日 月 年", "Day, month, year"),
    "import.days.mdy": ("月 日 年", "Month, day, year"),
    "import.left_out": ("不导入", "Not imported"),
    "import.noted": ("写进备注", "As a remark"),
    "import.joined": ("与前一列合并", "Joined to the column before"),
    "import.split": ("拆成几项", "Split"),
    "import.fate.noted": ("写进备注，如“{header}: …”", 'Into the remarks, as "{header}: …"'),
    "import.fates.fields": ("{n} 列填入对应项目", "Columns that become fields: {n}"),
    "import.fates.remarks": ("{n} 列写进备注：{headers}", "into the remarks: {n} ({headers})"),
    "import.fates.left_out": ("{n} 列不导入：{headers}", "not imported: {n} ({headers})"),
    "import.reason.no_name": ("没有客户姓名", "No name"),
    "import.reason.deleted": (
        "这位客户已在这里删除，没有再导入：需要时请在“已删除”里恢复",
        "Deleted here, left out: restore it from Deleted",
    ),
    "import.reason.deleted_on": (
        "这位客户已于{day}在这里删除，没有再导入：需要时请在“已删除”里恢复",
        "Deleted here on {day}, left out: restore it from Deleted",
    ),
    "import.reason.undone": (
        "导入这一行的那次导入已被撤销，定时任务不会自行再导入：需要时请在窗口里导入",
        "The import that brought it was undone, so no schedule brings it again: import it in the window",
    ),
    "import.reason.asked": (
        "不能确定是谁，按您的选择没有导入",
        "It is not certain who is meant, so it was left out as you chose",
    ),
    "import.reason.open_quote": (
        "这一行有一个引号没有成对，请在文件里补上或删去",
        "A quotation mark in this line is never closed: close it or take it out",
    ),
    "import.reason.name_too_long": (
        "客户姓名太长（超过 500 字）",
        "The name is too long (over 500 characters)",
    ),
    "import.reason.text_too_long": (
        "有一格文字太长（超过 20000 字）",
        "A cell holds too much text (over 20,000 characters)",
    ),
    "import.reason.remarks_full": (
        "加上这一行，客户备注就太长了（超过 20000 字）：请先精简备注",
        "With this row the customer's remarks would be too long (over 20,000 characters): shorten them first",
    ),
    "import.asked": ("{question} → {answer}", "{question} → {answer}"),
    "import.question.word": ("{field}“{text}”是什么意思？", '{field}: what does "{text}" mean?'),
    "import.word.to_check": ("还不知道，以后核对", "Not known yet: to check"),
    "import.word.tag": ("作为标签", "A tag"),
    "import.word.nothing": ("不用管它", "Nothing"),
    "import.question.name_only": (
        "只有姓名与一位已有客户相同，没有电话、地址等可以核对",
        "Only the name is that of a known customer: no number, no address to tell by",
    ),
    "import.answer.name_only.new": ("作为新客户", "New customers"),
    "import.answer.name_only.same": ("就是这位已有客户", "They are the known customers"),
    "import.answer.name_only.leave": ("不导入这些行", "Leave these rows out"),
    "import.question.namesakes": (
        "只有姓名相同，而同名的已有客户不止一位",
        "Only the name is known, and several customers bear it",
    ),
    "import.answer.namesakes.new": ("作为新客户", "New customers"),
    "import.answer.namesakes.leave": ("不导入这些行", "Leave these rows out"),
    "import.question.other_place": (
        "同名单位已有，地址却不同",
        "A company of this name is known, at another address",
    ),
    "import.answer.other_place.new": ("另一家单位", "Another company"),
    "import.answer.other_place.same": ("同一家单位的另一地址", "Another place of the same company"),
    "import.answer.other_place.leave": ("不导入这些行", "Leave these rows out"),
    "import.question.other_record": (
        "行里的系统档案号是另一位客户的：姓名、电话、地址都对不上",
        "The record number in the row is somebody else's: neither name, number nor address agree",
    ),
    "import.answer.other_record.leave": ("不导入这些行", "Leave these rows out"),
    "import.answer.other_record.same": ("改这份档案", "Change that record"),
    "import.answer.other_record.new": ("作为另外的客户", "They are other customers"),
    "import.question.other_owner": (
        "序列号或车牌号已是另一位客户的产品的",
        "The serial number or plate is that of another customer's product",
    ),
    "import.answer.other_owner.new": ("两位客户都记下", "Keep it with both customers"),
    "import.answer.other_owner.same": ("就是那位客户", "They are that customer"),
    "import.answer.other_owner.leave": ("不导入这些行", "Leave these rows out"),
    "import.question.past_name_only": (
        "只写了姓名，与一位已有客户相同：这些回访、投诉、信函是谁的",
        "Whose are these callbacks, complaints or letters: only the name is told, that of a known customer",
    ),
    "import.answer.past_name_only.leave": ("不导入这些行", "Leave these rows out"),
    "import.answer.past_name_only.same": ("就是这位已有客户", "The known customer's"),
    "import.answer.past_name_only.new": ("作为新客户", "New customers'"),
    "import.question.past_namesakes": (
        "只写了姓名，而同名的已有客户不止一位：这些回访、投诉、信函是谁的",
        "Whose are these callbacks, complaints or letters: several customers bear that name",
    ),
    "import.answer.past_namesakes.leave": ("不导入这些行", "Leave these rows out"),
    "import.answer.past_namesakes.new": ("作为新客户", "New customers'"),
    "import.question.complaint_end": (
        "没有写这些投诉办结了没有",
        "Nothing tells whether these complaints are settled",
    ),
    "import.answer.complaint_end.open": ("还没有办结", "Still open"),
    "import.answer.complaint_end.settled": ("早已办结", "Settled long ago"),
    "import.complaint.undated": (
        "导入的投诉：办结日期没有写明，以来电当天计",
        "Imported: no day of closing was told, so the day of receipt stands for it",
    ),
    "import.question.changed_since": (
        "导出之后，这份档案又改过",
        "The record was changed after it was exported",
    ),
    "import.answer.changed_since.leave": ("保留现在的内容", "Keep what stands there now"),
    "import.answer.changed_since.same": ("用文件里的内容", "Take what the file says"),
    "import.change.product": ("新产品", "New product"),
    "import.change.callback": ("新回访", "New callback"),
    "import.change.complaint": ("新投诉", "New complaint"),
    "import.change.letter": ("新信函", "New letter"),
    "import.change.contact_person": ("新联系人", "New contact person"),
    "import.change.of_part": ("{field}（{part}）", "{field} ({part})"),
    "import.change.from_to": ("{field}：{old} → {new}", "{field}: {old} → {new}"),
    "import.change.added": ("{field}：加上 {new}", "{field}: {new} is added"),
    "import.change.given": ("{field}：（空）→ {new}", "{field}: (empty) → {new}"),
    "import.change.taken": ("{field}：{old} →（空）", "{field}: {old} → (empty)"),
    "import.sheet.hidden": ("隐藏的工作表", "hidden"),
    "import.sheet.empty": ("没有数据", "without rows"),
    "import.sheet.no_list": ("不是名单", "no list"),
    "import.sheet.other_columns": ("列不一样", "other columns"),
    "import.sheet.not_chosen": ("没有选它", "not chosen"),
    "import.sheet_name": ("工作表", "Sheet"),
    "import.sheet_names": ("各工作表的名称（{names}）", "The sheets' names ({names})"),
    "import.sheet_names.model": ("是购买机型", "Models"),
    "import.sheet_names.tags": ("作为标签", "Tags"),
    "import.sheet_names.noted": ("写进备注", "As a remark"),
    "import.sheet_names.": ("不用", "Nothing"),
    "vcard.name": ("客户姓名", "Name"),
    "vcard.honorific": ("称谓", "Honorific"),
    "vcard.company": ("单位", "Company"),
    "vcard.post": ("职务", "Job title"),
    "vcard.mobile": ("手机", "Mobile"),
    "vcard.home_phone": ("住宅电话", "Home phone"),
    "vcard.work_phone": ("办公电话", "Work phone"),
    "vcard.fax": ("传真", "Fax"),
    "vcard.other_phone": ("其他电话", "Other phone"),
    "vcard.email": ("电子邮箱", "E-mail"),
    "vcard.wechat": ("微信", "WeChat"),
    "vcard.street": ("街道地址", "Street"),
    "vcard.city": ("城市", "City"),
    "vcard.province": ("省份", "Province"),
    "vcard.postcode": ("邮编", "Postcode"),
    "vcard.country": ("国家", "Country"),
    "vcard.other_address": ("其他地址", "Other address"),
    "vcard.birthday": ("生日", "Birthday"),
    "vcard.gender": ("性别", "Gender"),
    "vcard.website": ("网址", "Website"),
    "vcard.nickname": ("昵称", "Nickname"),
    "vcard.tags": ("标签", "Tags"),
    "vcard.notes": ("备注", "Notes"),
    "encoding.utf-8": ("Unicode（UTF-8）", "Unicode (UTF-8)"),
    "encoding.utf-16": ("Unicode（UTF-16）", "Unicode (UTF-16)"),
    "encoding.gb18030": ("简体中文（GB18030）", "Simplified Chinese (GB18030)"),
    "encoding.big5": ("繁体中文（Big5）", "Traditional Chinese (Big5)"),
    "encoding.shift_jis": ("日文（Shift JIS）", "Japanese (Shift JIS)"),
    "encoding.euc_kr": ("韩文（EUC-KR）", "Korean (EUC-KR)"),
    "encoding.cp1252": ("西欧（Windows-1252）", "Western European (Windows-1252)"),
    "import_doubt_kind.not_understood": ("看不懂", "Not clear"),
    "import_doubt_kind.different": ("另一行不同", "Different in another row"),
    "import_doubt_kind.more": ("原文更多", "Says more"),
    "import_doubt.not_understood": ("{field}看不懂：{text}", "{field} is not clear: {text}"),
    "import_doubt.different": ("{field}另一行写的是：{text}", "{field} in another row: {text}"),
    "import_doubt.more": ("{field}原文：{text}", "{field} as written: {text}"),
    "import_doubt.row": ("{file} 第 {row} 行", "row {row} of {file}"),
    "import.column.row": ("原行号", "Original row"),
    "import.column.record_number": ("系统档案号", "Record number"),
    "import.column.check_number": ("核对号", "Check number"),
    "import.column.problem": ("问题", "Problem"),
    "import.column.mark": ("导出标记", "Export mark"),
    "import.sheet.problems": ("待改正", "To correct"),
    "import.sheet.customers": ("客户档案", "Customers"),
    "import.summary.new": ("新客户 {n} 位", "New customers: {n}"),
    "import.summary.matched": ("已有客户 {n} 行", "rows of known customers: {n}"),
    "import.summary.products": ("新增产品 {n} 件", "new products: {n}"),
    "import.summary.callback": ("回访 {n} 次", "callbacks: {n}"),
    "import.summary.complaint": ("投诉 {n} 件", "complaints: {n}"),
    "import.summary.letter": ("信函 {n} 封", "letters: {n}"),
    "import.summary.changes": ("修改 {n} 处", "changes: {n}"),
    "import.summary.asked": ("待决定 {n} 项", "to decide: {n}"),
    "import.summary.skipped": ("跳过 {n} 行", "skipped: {n}"),
    "import.summary.rejected": ("未导入 {n} 行", "rejected: {n}"),
    "import.summary.left_out": ("已删除、不再导入 {n} 行", "left out, deleted here: {n}"),
    "import.summary.doubtful": ("待核对 {n} 处", "values to check: {n}"),
    "change.import_mapping.saved": ("已保存导入方案“{name}”", 'Saved the import mapping "{name}"'),
    "error.no_such_mapping": (
        "没有导入方案“{name}”，有的是：{names}。",
        'There is no mapping "{name}"; there are: {names}.',
    ),
    "error.no_mappings": (
        "没有导入方案“{name}”：请先在导入窗口里保存一个，或用 --save-mapping 保存。",
        'There is no mapping "{name}": save one in the import window, or by --save-mapping.',
    ),
    "error.mapping_dry_run": (
        "试运行什么都不保存：去掉 --dry-run 再用 --save-mapping。",
        "A dry run saves nothing: leave out --dry-run to use --save-mapping.",
    ),
    "error.mapping_name_missing": ("请写上方案的名称。", "Give the mapping a name."),
    "error.mapping_name_long": (
        "方案的名称太长（超过 {longest} 字）。",
        "The name of the mapping is too long (over {longest} characters).",
    ),
    "change.import_doubt.settled": ("已核对 {name} 的 {count} 处资料", "Checked values of {name}: {count}"),
    "change.import_doubt.taken": (
        "已采用 {name} 待核对的“{text}”",
        'Took a value of {name} to check: "{text}"',
    ),
    "change.import_doubt.kept": (
        "已把 {name} 待核对的“{text}”记入备注",
        'Kept a value of {name} to check as a remark: "{text}"',
    ),
    "error.still_not_understood": (
        "这样写还是看不懂，请改一下再试。",
        "This is not understood either: write it another way.",
    ),
    "change.customers.imported": (
        "已从 {file} 导入：新客户 {new} 位，有改动的老客户 {known} 位，往来记录 {past} 条",
        "Imported {file}; new customers: {new}; known ones changed: {known}; past records: {past}",
    ),
    "change.customers.imported.earlier": (
        "已从 {file} 导入 {new} 位新客户",
        "Imported {file}; new customers: {new}",
    ),
    "error.import_no_name_column": (
        "找不到姓名列。请在表头行写“客户姓名”，或在导入窗口里指定这一列。",
        'There is no column of names. Give it the header "Name", or choose it in the import window.',
    ),
    "error.import_no_rows": ("表头下面没有客户。", "There are no customers below the header row."),
    "error.file_irregular": (
        "{file} 不是文件（是文件夹或设备），不能导入。",
        "{file} is no file but a folder or a device, and cannot be imported.",
    ),
    "error.file_missing": ("找不到文件 {file}。", "There is no file {file}."),
    "error.file_not_opened": ("打不开 {file}：{reason}", "{file} cannot be opened: {reason}"),
    "error.file_is_imported": (
        "{file} 就是要导入的文件，待改正的行请另存为别的文件。",
        "{file} is the file being imported; write the rows to correct to another file.",
    ),
    "error.file_empty": ("{file} 是空的。", "{file} is empty."),
    "error.sheet_empty": ("{file} 的工作表“{sheet}”是空的。", 'The sheet "{sheet}" of {file} is empty.'),
    "error.file_damaged": (
        "{file} 已损坏，读不出来。请在 Excel 里打开后另存为 .xlsx 再试。",
        "{file} is damaged and cannot be read. Open it in Excel, save it as .xlsx and try again.",
    ),
    "error.file_protected": (
        "{file} 有密码保护。请在 Excel 里去掉密码，保存后再试。",
        "{file} is protected by a password. Take the password off in Excel, save it and try again.",
    ),
    "error.file_encrypted": (
        "{file} 被文档保护（加密）软件加密了，在这里读不出来。请在装有该软件的电脑上用 Excel 打开，另存为未加密的文件；或请管理员解密后再导入。",
        "{file} was encrypted by a document-protection program and cannot be read here. Open it in Excel on a computer with that program and save it unencrypted, or have your administrator decrypt it.",
    ),
    "error.file_perhaps_encrypted": (
        "{file} 读不出来：里面既不是表格也不是文字。它可能已损坏，或被文档保护（加密）软件加密了；若是后者，请在装有该软件的电脑上用 Excel 打开，另存为未加密的文件。",
        "{file} cannot be read: it holds neither a sheet nor text. It may be damaged, or encrypted by a document-protection program; then open it in Excel on a computer with that program and save it unencrypted.",
    ),
    "error.file_other_kind": (
        "{file} 不是表格文件。能导入的是 .xlsx、.xls、.ods、.csv 和 .vcf。",
        "{file} is no spreadsheet. Files that can be imported are .xlsx, .xls, .ods, .csv and .vcf.",
    ),
    "error.too_many_rows": (
        "{file} 一次导入太大：放得下前 {rows:,} 行。请分成几个文件，每个不超过这么多行。",
        "{file} is too large for one import: its first {rows:,} rows fit. Split it into files of no more than that.",
    ),
    "error.file_too_large": (
        "{file} 太大，读不下。请删去远处的零散单元格，或分成几个文件。",
        "{file} is too large to read. Delete stray cells far from the data, or split it into several files.",
    ),
    "error.file_unsafe": (
        "{file} 里有表格不需要的内容（XML 实体），为安全起见没有读取。",
        "{file} holds what no spreadsheet needs (XML entities); it was not read, to be safe.",
    ),
    "error.no_sheets": (
        "{file} 是文本文件，没有工作表，也就没有“{sheet}”。",
        '{file} is a text file and has no sheets, none called "{sheet}" either.',
    ),
    "error.no_such_sheet": (
        "{file} 里没有工作表“{sheet}”，有的是：{sheets}。",
        '{file} has no sheet "{sheet}"; it has: {sheets}.',
    ),
    "error.file_encoding": (
        "看不出 {file} 的文字编码。请另存为 UTF-8，或指明编码（如 big5）。",
        "The encoding of {file} is not clear. Save it as UTF-8, or name its encoding (such as big5).",
    ),
    "error.file_not_in_encoding": (
        "{file} 的编码不是 {encoding}。",
        "{file} is not encoded as {encoding}.",
    ),
    "error.no_such_encoding": ("没有 {encoding} 这种编码。", "There is no encoding {encoding}."),
}
