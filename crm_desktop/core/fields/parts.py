"""What a column of a file can be besides a whole field: a part of one, or something of another person."""

from typing import Final

from crm_desktop.core.enums import Calendar
from crm_desktop.core.fields.declaration import FieldDeclaration as Field
from crm_desktop.core.fields.declaration import ValueKind as Kind

PARTS: Final = (
    Field(
        "last_name",
        "姓",
        "Family name",
        headers="姓 姓氏 familyname lastname surname lname nachname familienname zuname 성",
    ),
    Field("first_name", "名", "Given name", headers="名 名字 givenname firstname forename fname vorname"),
    Field("middle_name", "中间名", "Middle name", headers="中间名 middlename additionalname"),
    Field("name_suffix", "姓名后缀", "Name suffix", headers="姓名后缀 namesuffix suffix"),
    Field(
        "employer",
        "工作单位",
        "Employer",
        headers="工作单位 单位 公司 公司名称 单位名称 客户公司 公司名 企业名称 公司全称 单位全称 企业全称 经销商名称 经销商 代理商名称 代理商 加盟商名称 商户名称 商家名称 门店名称 店铺名称 店名 酒店名称 学校名称 医院名称 "
        "firma firmenname unternehmen 会社名 회사명 회사 업체명 "
        "employer company companyname organization organisation "
        "organizationname organisationname account accountname associatedcompany thirdparty thirdpartyname businessname",
    ),
    Field(
        "is_company",
        "是否单位",
        "Is a company",
        Kind.FLAG,
        headers="是否单位 是否公司 是否企业 isacompany iscompany",
    ),
    Field(
        "lunar_birthday",
        "农历生日",
        "Birthday (lunar)",
        Kind.BIRTHDAY,
        headers="农历生日 阴历生日 旧历生日 lunarbirthday",
        header_parts="(?:农历|阴历|旧历).*(?:生日|出生)|(?:生日|出生).*(?:农历|阴历|旧历)|lunar.*birth|birth.*lunar",
    ),
    Field(
        "birthday_calendar",
        "生日历法",
        "Calendar of the birthday",
        Kind.CHOICE,
        Calendar,
        headers="生日历法 生日类型 生日类别 历法 历法类型 农历公历 公历农历 阴历阳历 阳历阴历 生日历 "
        "birthdaytype birthdaycalendar calendaroofbirthday calendarofthebirthday calendartype",
    ),
    Field(
        "region",
        "省市区",
        "Region",
        headers="省市区 省市 省市县 省市区县 所在地区 地区 所在省市 省份城市 区域 所属区域 所在区域 行政区划 客户区域",
    ),
    Field("estate", "小区", "Housing estate", headers="小区 小区名称 小区名 楼盘 楼盘名称 所在小区"),
    Field("building", "楼栋", "Building", headers="楼栋 楼栋号 楼号 栋号 幢号 楼幢"),
    Field("unit", "单元", "Unit of the building", headers="单元 单元号"),
    Field("room", "房号", "Room or flat", headers="房号 房间号 室号 门牌号 房屋号"),
    Field("area_code", "区号", "Area code", headers="区号 电话区号 长途区号 areacode diallingcode citycode"),
    Field(
        "fax",
        "传真",
        "Fax",
        headers="传真 业务传真 传真号 传真号码 fax faxnumber faxno",
        header_parts=r"传真|\bfax",
        several_columns=True,
    ),
    Field(
        "contact_phone",
        "联系人电话",
        "Contact's phone",
        headers="联系人电话 联系人手机 联系人手机号 联系人联系方式 联系人号码 contactpersonphone contactphone "
        "contactsphone",
        several_columns=True,
    ),
    Field(
        "contact_post",
        "联系人职务",
        "Contact's post",
        headers="联系人职务 联系人职位 职务 职位 岗位 联系人岗位 jobtitle jobposition position post "
        "contacttitle organizationtitle organization1title function",
        several_columns=True,
    ),
    Field(
        "contact_birthday",
        "联系人生日",
        "Contact's birthday",
        Kind.BIRTHDAY,
        headers="联系人生日 联系人出生日期 contactsbirthday contactbirthday contactpersonsbirthday",
    ),
    Field(
        "odometer",
        "里程",
        "Odometer",
        Kind.KILOMETRES,
        headers="里程 里程数 里程表 里程表读数 公里 公里数 行驶里程 行驶公里数 当前里程 当前公里数 目前里程 最近里程 最新里程 "
        "进厂里程 进店里程 入厂里程 到店里程 已行驶里程 总里程 kilometerstand 走行距离 주행거리 odometer odometerreading mileage currentmileage kilometers kilometres",
        header_parts="行驶.*(?:里程|公里)|(?:当前|目前|最近|最新|进厂|进店|入厂|到店).*(?:里程|公里)|odometer",
    ),
    Field(
        "odometer_day",
        "里程日期",
        "Odometer read on",
        Kind.DAY,
        headers="里程日期 里程时间 里程登记日期 里程更新日期 抄表日期 读数日期 进厂日期 进店日期 入厂日期 到店日期 "
        "odometerreadon odometerdate mileagedate dateofreading readingdate",
    ),
    Field(
        "order_state",
        "订单状态",
        "Order status",
        headers="订单状态 交易状态 订单交易状态 orderstatus orderstate financialstatus",
    ),
    Field(
        "row_number",
        "行号（只计数，不进档案）",
        "Row number (only counts the rows)",
        headers="行号 rownumber",
        several_columns=True,
    ),
    Field(
        "label",
        "下一列的类别",
        "Kind of the next column",
        headers="下一列的类别 kindofthenextcolumn",
        several_columns=True,
    ),
)
"""By their names a mapping remembers them, as it does fields; what is read of them goes into the fields."""
