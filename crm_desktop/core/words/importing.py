"""Words of importing: what fields are called, by which header words they are known, what is said of problem rows."""

from typing import Final

FIELDS: Final[dict[str, tuple[str, str]]] = {
    "name": ("客户姓名", "Name"),
    "phone": ("电话", "Phone"),
    "address": ("地址", "Address"),
    "model": ("购买机型", "Model"),
    "purchase_date": ("购买时间", "Purchase date"),
    "grade": ("客户等级", "Grade"),
    "birthday": ("生日", "Birthday"),
    "remarks": ("备注", "Remarks"),
    "contact": ("联系人", "Contact person"),
    "kind": ("客户性质", "Person or company"),
    "honorific": ("称呼", "Form of address"),
    "gender": ("性别", "Gender"),
    "email": ("电子邮箱", "E-mail"),
    "wechat": ("微信", "WeChat"),
    "province": ("省", "Province"),
    "city": ("市", "City"),
    "district": ("区县", "District"),
    "postcode": ("邮编", "Postcode"),
    "tags": ("标签", "Tags"),
    "source": ("来源", "Source"),
    "preferences": ("喜好", "Preferences"),
    "background": ("背景", "Background"),
    "customer_since": ("建档日期", "Customer since"),
    "yearly_value": ("年消费额", "Yearly value"),
    "serial_number": ("序列号", "Serial number"),
    "plate": ("车牌号", "Plate"),
    "purchase_reason": ("购买原因", "Purchase reason"),
    "promise_at_sale": ("当时的承诺", "Promise at the sale"),
    "price": ("价格", "Price"),
    "install_date": ("安装日期", "Install date"),
    "installer": ("安装人员", "Installer"),
    "materials": ("辅料明细", "Materials"),
    "place": ("安装地点", "Place of installation"),
    "warranty_until": ("保修期至", "Warranty until"),
    "extended_until": ("延保至", "Extended until"),
    "design_life_until": ("设计年限至", "Design life until"),
    "maintenance_months": ("保养周期（月）", "Maintenance interval (months)"),
    "next_maintenance": ("下次保养", "Next maintenance"),
    "record_number": ("系统档案号", "Record number"),
}
"""What a column can become; the keys are the fields' English names."""

HEADER_WORDS: Final[dict[str, str]] = {
    "name": "客户姓名 姓名 客户名称 客户 用户姓名 用户名称 用户 车主姓名 车主 户名 业主 业主姓名 名称 单位名称 公司名称 "
    "顾客姓名 顾客 会员姓名 name customername customer client clientname fullname owner companyname company",
    "phone": "联系电话 电话 手机 手机号 手机号码 电话号码 联系方式 联系号码 移动电话 固定电话 座机 电话1 电话2 手机1 手机2 "
    "客户电话 备用电话 其他电话 第二电话 家庭电话 办公电话 传真 联系人电话 tel telephone phone phonenumber phoneno mobile "
    "mobilephone cell cellphone contactnumber landline",
    "address": "详细地址 地址 客户地址 联系地址 家庭地址 家庭住址 住址 通讯地址 通信地址 收货地址 所在地址 街道 "
    "address fulladdress homeaddress street streetaddress",
    "model": "购买机型 机型 产品型号 型号 车型 购买产品 产品名称 产品 商品名称 购买车型 规格型号 设备型号 "
    "model product productmodel modelno productname carmodel vehicle",
    "purchase_date": "购买时间 购买日期 购机时间 购机日期 购车时间 购车日期 销售日期 销售时间 成交日期 购置日期 购入日期 "
    "purchasedate dateofpurchase purchased boughton saledate orderdate",
    "grade": "客户等级 等级 客户级别 级别 客户分类 分类 类别 客户类别 grade class customergrade customerclass rating level",
    "birthday": "生日 出生日期 客户生日 生辰 出生年月日 birthday birthdate dateofbirth dob",
    "remarks": "备注 备注信息 说明 附注 注 remarks remark notes note comment comments",
    "contact": "联系人 联系人姓名 经办人 负责联系人 contactperson contact contactname",
    "kind": "客户性质 客户类型 单位或个人 personorcompany customertype customerkind",
    "honorific": "称呼 称谓 尊称 title honorific salutation formofaddress",
    "gender": "性别 gender sex",
    "email": "邮箱 电子邮箱 电子邮件 邮件 email emailaddress mail",
    "wechat": "微信 微信号 wechat wechatid weixin",
    "province": "省 省份 所在省 province state",
    "city": "市 城市 所在城市 地市 city town",
    "district": "区 县 区县 县区 所在区 district county",
    "postcode": "邮编 邮政编码 postcode postalcode zip zipcode",
    "tags": "标签 客户标签 tags tag labels",
    "source": "来源 客户来源 渠道 信息来源 source customersource leadsource",
    "preferences": "喜好 爱好 兴趣爱好 偏好 preferences hobbies hobby",
    "background": "背景 客户背景 background",
    "customer_since": "建档日期 建档时间 登记日期 登记时间 customersince since registered registrationdate",
    "yearly_value": "年消费额 年消费 年消费金额 年采购额 年产值 yearlyvalue annualvalue annualspend yearlyspend",
    "serial_number": "序列号 机号 产品编号 出厂编号 设备编号 机身号 车架号 车架号vin vin sn serialnumber serialno serial vinnumber",
    "plate": "车牌 车牌号 车牌号码 牌照 牌照号 plate plateno platenumber licenseplate registrationno",
    "purchase_reason": "购买原因 购买理由 purchasereason reasonforpurchase",
    "promise_at_sale": "当时的承诺 销售承诺 承诺 promiseatthesale promise promises",
    "price": "价格 金额 购买价格 售价 成交价 成交金额 销售金额 购买金额 单价 price amount saleprice purchaseprice",
    "install_date": "安装日期 安装时间 installdate installationdate installed dateinstalled",
    "installer": "安装人员 安装人员姓名 安装人 安装师傅 安装工 安装员 师傅 installer installedby technician fitter",
    "materials": "辅料明细 辅料 材料 安装辅料 材料明细 使用辅料 materials materialsused material",
    "place": "安装地点 安装地址 安装位置 使用地点 place placeofinstallation installationaddress installationplace site",
    "warranty_until": "保修期至 保修到期 保修截止 保修到期日 质保到期 质保期至 保修期 warrantyuntil warrantyend warrantyexpires warranty",
    "extended_until": "延保至 延保到期 延保 extendeduntil extendedwarranty",
    "design_life_until": "设计年限至 设计年限 设计寿命 报废日期 designlifeuntil designlife",
    "maintenance_months": "保养周期 保养周期月 保养间隔 maintenanceinterval maintenanceintervalmonths serviceinterval",
    "next_maintenance": "下次保养 下次保养日期 下次保养时间 下次保养日 nextmaintenance nextservice nextservicedate",
    "record_number": "系统档案号 recordnumber",
}
"""Header words in their plain form (half-width, lower case, without spaces and brackets), the best first."""

IGNORED_WORDS: Final = "序号 编号 号 行号 原行号 问题 no id row rowno originalrow problem serialno. #"
"""Headers that never become a field, however much they look like one."""

HEADER_PARTS: Final[tuple[tuple[str, str], ...]] = (
    ("purchase_date", "购买日|购买时|购机日|购机时|购车日|purchase date|date of purchase"),
    ("install_date", "安装日|安装时|install date|installation date"),
    ("place", "安装地"),
    ("installer", "安装人|安装师|安装工"),
    ("phone", "电话|手机|联系方式|phone|mobile|telephone"),
    ("address", "地址|住址|address"),
    ("birthday", "生日|出生|birth"),
    ("email", "邮箱|e-mail|email"),
    ("model", "机型|型号|车型|model"),
    ("plate", "车牌"),
    ("serial_number", "车架号|序列号|serial"),
    ("grade", "等级|级别|grade"),
    ("price", "价格|金额|price"),
    ("remarks", "备注|remark"),
    ("name", "客户姓名|客户名|用户名|姓名|customer name"),
)
"""What a longer header is known by, in this order, when no word fits it as a whole."""

NOT_THE_CUSTOMERS: Final = (
    "安装|业务|师傅|经办|销售|员工|技师|推荐|介绍|staff|installer|sales|technician|referr"
)
"""A phone, name or address in such a column is somebody else's."""

WORDS: dict[str, tuple[str, str]] = {
    **{f"import.field.{name}": words for name, words in FIELDS.items()},
    "import.ignored": ("不导入", "Not imported"),
    "import.note.doubtful": ("待核实 {field}：{text}{product}", "To check – {field}: {text}{product}"),
    "import.note.also": ("另有 {field}：{text}{product}", "Also – {field}: {text}{product}"),
    "import.note.beside": ("原文 {field}：{text}{product}", "As written – {field}: {text}{product}"),
    "import.note.product": ("（{product}）", " ({product})"),
    "import.reason.no_name": ("没有客户姓名", "No name"),
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
    "import.reason.doubtful": ("{field}看不懂：{text}", "{field} is not clear: {text}"),
    "import.column.row": ("原行号", "Original row"),
    "import.column.record_number": ("系统档案号", "Record number"),
    "import.column.problem": ("问题", "Problem"),
    "import.sheet.problems": ("待改正", "To correct"),
    "import.summary.new": ("新客户 {n} 位", "New customers: {n}"),
    "import.summary.matched": ("已有客户 {n} 行", "rows of known customers: {n}"),
    "import.summary.products": ("新增产品 {n} 件", "new products: {n}"),
    "import.summary.skipped": ("跳过 {n} 行", "skipped: {n}"),
    "import.summary.rejected": ("未导入 {n} 行", "rejected: {n}"),
    "import.summary.doubtful": ("待核实 {n} 处", "values to check: {n}"),
    "change.customers.imported": ("从 {file} 导入：{new} 位新客户", "Imported {file}; new customers: {new}"),
    "error.import_no_name_column": (
        "找不到姓名列。请在表头行写“客户姓名”，或在导入窗口里指定这一列。",
        "There is no column of names. Give it the header “Name”, or choose it in the import window.",
    ),
    "error.import_no_rows": ("表头下面没有客户。", "There are no customers below the header row."),
    "error.file_missing": ("找不到文件 {file}。", "There is no file {file}."),
    "error.file_not_opened": ("打不开 {file}：{reason}", "{file} cannot be opened: {reason}"),
    "error.file_is_imported": (
        "{file} 就是要导入的文件，待改正的行请另存为别的文件。",
        "{file} is the file being imported; write the rows to correct to another file.",
    ),
    "error.file_empty": ("{file} 是空的。", "{file} is empty."),
    "error.sheet_empty": ("{file} 的工作表“{sheet}”是空的。", "The sheet “{sheet}” of {file} is empty."),
    "error.file_damaged": (
        "{file} 已损坏，读不出来。请在 Excel 里打开后另存为 .xlsx 再试。",
        "{file} is damaged and cannot be read. Open it in Excel, save it as .xlsx and try again.",
    ),
    "error.file_protected": (
        "{file} 有密码保护。请在 Excel 里去掉密码，保存后再试。",
        "{file} is protected by a password. Take the password off in Excel, save it and try again.",
    ),
    "error.file_other_kind": (
        "{file} 不是表格文件。能导入的是 .xlsx、.xls、.ods 和 .csv。",
        "{file} is no spreadsheet. Files that can be imported are .xlsx, .xls, .ods and .csv.",
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
    "error.no_such_sheet": (
        "{file} 里没有工作表“{sheet}”，有的是：{sheets}。",
        "{file} has no sheet “{sheet}”; it has: {sheets}.",
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
