"""The fields of customers, their phones, contact persons and tags."""

from typing import Final

from crm_desktop.core.enums import CustomerKind, CustomerStatus, Gender, Grade, PhoneKind
from crm_desktop.core.fields.declaration import FieldDeclaration as Field
from crm_desktop.core.fields.declaration import ValueKind as Kind

CUSTOMER: Final = (
    Field(
        "number",
        "系统档案号",
        "Record number",
        imported="record_number",
        headers="系统档案号 recordnumber",
        searched=True,
    ),
    Field(
        "name",
        "客户姓名",
        "Name",
        headers="客户姓名 姓名 客户名称 客户 用户姓名 用户名称 用户 车主姓名 车主 户名 业主 业主姓名 名称 单位名称 公司名称 "
        "顾客姓名 顾客 会员姓名 name customername customer client clientname fullname owner companyname company",
        header_parts="客户姓名|客户名|用户名|姓名|customer name",
        searched=True,
    ),
    Field(
        "kind",
        "客户性质",
        "Person or company",
        Kind.CHOICE,
        CustomerKind,
        headers="客户性质 客户类型 单位或个人 personorcompany customertype customerkind",
        exported=True,
    ),
    Field(
        "honorific",
        "称呼",
        "Form of address",
        headers="称呼 称谓 尊称 title honorific salutation formofaddress",
        exported=True,
    ),
    Field("gender", "性别", "Gender", Kind.CHOICE, Gender, headers="性别 gender sex", exported=True),
    Field(
        "province", "省", "Province", headers="省 省份 所在省 province state", searched=True, exported=True
    ),
    Field("city", "市", "City", headers="市 城市 所在城市 地市 city town", searched=True, exported=True),
    Field(
        "district",
        "区县",
        "District",
        headers="区 县 区县 县区 所在区 district county",
        searched=True,
        exported=True,
    ),
    Field(
        "street",
        "地址",
        "Address",
        imported="address",
        headers="详细地址 地址 客户地址 联系地址 家庭地址 家庭住址 住址 通讯地址 通信地址 收货地址 所在地址 街道 "
        "address fulladdress homeaddress street streetaddress",
        header_parts="地址|住址|address",
        searched=True,
        exported=True,
    ),
    Field(
        "postcode",
        "邮编",
        "Postcode",
        Kind.POSTCODE,
        headers="邮编 邮政编码 postcode postalcode zip zipcode",
        exported=True,
    ),
    Field(
        "birthday",
        "生日",
        "Birthday",
        Kind.BIRTHDAY,
        headers="生日 出生日期 客户生日 生辰 出生年月日 birthday birthdate dateofbirth dob",
        header_parts="生日|出生|birth",
        on_card=10,
        exported=True,
    ),
    Field("staff", "负责人", "In charge", Kind.RECORD, on_card=20, exported=True),
    Field(
        "preferences",
        "喜好",
        "Preferences",
        headers="喜好 爱好 兴趣爱好 偏好 preferences hobbies hobby",
        on_card=30,
        exported=True,
    ),
    Field("lost_reason", "流失原因", "Why lost", on_card=40, exported=True),
    Field(
        "email",
        "电子邮箱",
        "E-mail",
        Kind.EMAIL,
        headers="邮箱 电子邮箱 电子邮件 邮件 email emailaddress mail",
        header_parts="邮箱|e-mail|email",
        on_card=50,
        exported=True,
    ),
    Field(
        "wechat",
        "微信",
        "WeChat",
        headers="微信 微信号 wechat wechatid weixin",
        on_card=60,
        searched=True,
        exported=True,
    ),
    Field(
        "yearly_value_fen",
        "年消费额",
        "Yearly value",
        Kind.MONEY,
        imported="yearly_value",
        headers="年消费额 年消费 年消费金额 年采购额 年产值 yearlyvalue annualvalue annualspend yearlyspend",
        on_card=70,
        exported=True,
    ),
    Field(
        "source",
        "来源",
        "Source",
        headers="来源 客户来源 渠道 信息来源 source customersource leadsource",
        on_card=90,
        exported=True,
    ),
    Field(
        "customer_since",
        "建档日期",
        "Customer since",
        Kind.DAY,
        headers="建档日期 建档时间 登记日期 登记时间 customersince since registered registrationdate",
        on_card=100,
        exported=True,
    ),
    Field(
        "background",
        "背景",
        "Background",
        headers="背景 客户背景 background",
        on_card=110,
        exported=True,
    ),
    Field(
        "grade",
        "客户等级",
        "Grade",
        Kind.CHOICE,
        Grade,
        headers="客户等级 等级 客户级别 级别 客户分类 分类 类别 客户类别 grade class customergrade customerclass rating level",
        header_parts="等级|级别|grade",
    ),
    Field(
        "remarks",
        "备注",
        "Remarks",
        headers="备注 备注信息 说明 附注 注 remarks remark notes note comment comments",
        header_parts="备注|remark",
        several_columns=True,
        on_card=120,
        exported=True,
    ),
    Field("referred_by", "转介绍人", "Referred by", Kind.RECORD),
    Field("do_not_call", "不接电话", "Do not call", Kind.FLAG, exported=True),
    Field("do_not_post", "不收信函", "Do not post", Kind.FLAG, exported=True),
    Field("status", "状态", "Status", Kind.CHOICE, CustomerStatus),
    Field("lost_at", "流失日期", "Lost on", Kind.DAY, exported=True),
    Field("won_back_at", "挽回日期", "Won back on", Kind.DAY, exported=True),
)

CONTACT_PERSON: Final = (
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field(
        "name",
        "联系人",
        "Contact person",
        imported="contact",
        headers="联系人 联系人姓名 经办人 负责联系人 contactperson contact contactname",
        searched=True,
    ),
    Field("post", "职务", "Post"),
    Field("honorific", "称呼", "Form of address"),
    Field("birthday", "生日", "Birthday", Kind.BIRTHDAY),
    Field("remarks", "备注", "Remarks"),
)

PHONE: Final = (
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field("contact", "联系人", "Contact person", Kind.RECORD),
    Field("kind", "电话类别", "Kind of phone", Kind.CHOICE, PhoneKind),
    Field(
        "number",
        "电话",
        "Phone",
        imported="phone",
        headers="联系电话 电话 手机 手机号 手机号码 电话号码 联系方式 联系号码 移动电话 固定电话 座机 电话1 电话2 手机1 手机2 "
        "客户电话 备用电话 其他电话 第二电话 家庭电话 办公电话 传真 联系人电话 tel telephone phone phonenumber phoneno "
        "mobile mobilephone cell cellphone contactnumber landline",
        header_parts="电话|手机|联系方式|phone|mobile|telephone",
        several_columns=True,
        searched=True,
    ),
    Field("extension", "分机", "Extension"),
)

CUSTOMER_TAG: Final = (
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field(
        "tag",
        "标签",
        "Tags",
        imported="tags",
        headers="标签 客户标签 tags tag labels",
        several_columns=True,
        on_card=80,
    ),
)
