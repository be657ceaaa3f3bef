"""The fields of installed products, of the models in the catalogue, of odometer readings."""

from typing import Final

from crm_desktop.core.enums import ProductStatus
from crm_desktop.core.fields.declaration import FieldDeclaration as Field
from crm_desktop.core.fields.declaration import ValueKind as Kind

PRODUCT: Final = (
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field(
        "model",
        "购买机型",
        "Model",
        headers="购买机型 机型 产品型号 型号 车型 购买产品 产品名称 产品 商品名称 购买车型 规格型号 设备型号 "
        "产品机型 宝贝标题 宝贝名称 商品标题 机器型号 热水器型号 空调型号 机器名称 model product productmodel modelno productname carmodel vehicle "
        "gerät gerätetyp modell produkt produktname 机种 机种名 商品名 制品名 型番 제품명 모델 모델명 상품명 device lineitemname",
        header_parts="机型|型号|车型|model",
        searched=True,
    ),
    Field(
        "plate",
        "车牌号",
        "Plate",
        headers="车牌 车牌号 车牌号码 牌照 牌照号 plate plateno platenumber licenseplate registrationno "
        "kennzeichen",
        header_parts="车牌",
        searched=True,
    ),
    Field(
        "serial_number",
        "序列号",
        "Serial number",
        headers="序列号 机号 产品编号 出厂编号 设备编号 机身号 机身编号 机器编号 产品序列号 条码 机身条码 车架号 车架号码 "
        "车架号vin vin vin码 sn sn码 serialnumber serialno serial vinnumber "
        "seriennummer シリアル番号 制造番号 시리얼번호 제조번호",
        header_parts="车架号|序列号|serial",
        searched=True,
        on_card=10,
    ),
    Field(
        "purchase_date",
        "购买时间",
        "Purchase date",
        Kind.DAY,
        headers="购买时间 购买日期 购机时间 购机日期 购车时间 购车日期 销售日期 销售时间 成交日期 购置日期 购入日期 购买日 购机日 下单时间 下单日期 订单日期 订单付款时间 付款时间 付款日期 订单创建时间 "
        "purchasedate dateofpurchase purchased boughton saledate orderdate "
        "kaufdatum gekauftam 购入日 购入年月日 구매일 구입일 구매일자",
        header_parts="购买日|购买时|购机日|购机时|购车日|purchase date|date of purchase",
    ),
    Field(
        "purchase_reason",
        "购买原因",
        "Purchase reason",
        headers="购买原因 购买理由 purchasereason reasonforpurchase",
        searched=True,
        on_card=40,
    ),
    Field(
        "promise_at_sale",
        "当时的承诺",
        "Promise at the sale",
        headers="当时的承诺 销售承诺 承诺 promiseatthesale promise promises",
        searched=True,
        on_card=30,
    ),
    Field(
        "price_fen",
        "价格",
        "Price",
        Kind.MONEY,
        imported="price",
        headers="价格 金额 购买价格 售价 成交价 成交金额 销售金额 购买金额 单价 price amount saleprice purchaseprice "
        "preis kaufpreis 価格 가격 금액",
        header_parts="价格|金额|成交价|售价|price",
        on_card=60,
    ),
    Field(
        "install_date",
        "安装日期",
        "Install date",
        Kind.DAY,
        headers="安装日期 安装时间 装机日期 装机时间 installdate installationdate installed dateinstalled "
        "installationsdatum einbaudatum 设置日 설치일",
        header_parts="安装日|安装时|装机日|装机时|install date|installation date",
    ),
    Field(
        "installer",
        "安装人员",
        "Installer",
        headers="安装人员 安装人员姓名 安装人 安装师傅 安装工 安装员 装机人员 装机师傅 师傅 installer installedby technician fitter",
        header_parts="安装人|安装师|安装工",
        searched=True,
    ),
    Field(
        "materials",
        "辅料明细",
        "Materials",
        headers="辅料明细 辅料 材料 安装辅料 材料明细 使用辅料 materials materialsused material",
        searched=True,
        on_card=50,
    ),
    Field(
        "place",
        "安装地点",
        "Place of installation",
        headers="安装地点 安装地址 安装位置 使用地点 "
        "place placeofinstallation installationaddress installationplace site",
        header_parts="安装地",
        searched=True,
        on_card=20,
    ),
    Field(
        "warranty_until",
        "保修期至",
        "Warranty until",
        Kind.DAY,
        headers="保修期至 保修到期 保修截止 保修到期日 保修到期时间 保修到期日期 保修截止日期 保修截止时间 质保到期 质保到期时间 "
        "质保到期日 质保到期日期 质保截止 质保截止日期 质保期至 保修期 质保期 "
        "warrantyuntil warrantyend warrantyexpires warrantyexpiry warrantyenddate warranty "
        "garantiebis 保证期限",
        header_parts="(?:保修|质保).*(?:到期|截止|至)",
    ),
    Field(
        "extended_until",
        "延保至",
        "Extended until",
        Kind.DAY,
        headers="延保至 延保到期 延保 extendeduntil extendedwarranty",
        on_card=70,
    ),
    Field(
        "design_life_until",
        "设计年限至",
        "Design life until",
        Kind.DAY,
        headers="设计年限至 设计年限 设计寿命 报废日期 designlifeuntil designlife",
        on_card=80,
    ),
    Field(
        "maintenance_months",
        "保养周期（月）",
        "Maintenance interval (months)",
        Kind.MONTHS,
        headers="保养周期 保养周期月 保养间隔 maintenanceinterval maintenanceintervalmonths serviceinterval",
        on_card=85,
    ),
    Field(
        "next_maintenance",
        "下次保养",
        "Next maintenance",
        Kind.DAY,
        headers="下次保养 下次保养日期 下次保养时间 下次保养日 nextmaintenance nextservice nextservicedate",
        on_card=90,
    ),
    Field(
        "maintenance_km",
        "保养里程（公里）",
        "Maintenance interval (km)",
        Kind.KILOMETRES,
        headers="保养里程 保养里程公里 保养间隔里程 保养公里数 maintenanceintervalkm serviceintervalkm",
    ),
    Field(
        "next_maintenance_km",
        "下次保养里程（公里）",
        "Next maintenance at (km)",
        Kind.KILOMETRES,
        headers="下次保养里程 下次保养公里数 nextmaintenancekm nextmaintenanceat nextservicekm",
    ),
    Field("status", "状态", "Status", Kind.CHOICE, ProductStatus),
    Field("replaced_by", "更换为", "Replaced by", Kind.RECORD),
    Field("remarks", "备注", "Remarks", on_card=100, searched=True),
)

FORMER_OWNER: Final = (
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field("product", "产品", "Product", Kind.RECORD),
    Field("until", "转让日期", "Handed on", Kind.DAY),
    Field("model", "机型", "Model", searched=True),
    Field("serial_number", "序列号", "Serial number", searched=True),
    Field("plate", "车牌号", "Plate", searched=True),
    Field("remarks", "备注", "Remarks", searched=True),
)

CATALOGUE_MODEL: Final = (
    Field("name", "机型", "Model"),
    Field("other_names", "其他写法", "Also written"),
    Field("maker", "厂家", "Maker"),
    Field("warranty_months", "保修期（月）", "Warranty (months)", Kind.MONTHS),
    Field("maintenance_months", "保养周期（月）", "Maintenance interval (months)", Kind.MONTHS),
    Field("maintenance_km", "保养里程（公里）", "Maintenance interval (km)", Kind.KILOMETRES),
    Field("design_life_years", "设计年限（年）", "Design life (years)", Kind.COUNT),
    Field("remarks", "备注", "Remarks"),
)

ODOMETER_READING: Final = (
    Field("product", "产品", "Product", Kind.RECORD),
    Field("order", "服务单", "Service order", Kind.RECORD),
    Field("day", "日期", "Day", Kind.DAY),
    Field("km", "里程（公里）", "Odometer (km)", Kind.KILOMETRES),
)
