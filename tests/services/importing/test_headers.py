"""What headers say: those of address books and other programs, and whose a column is."""

import pytest

from crm_desktop.services.importing.headers import LEFT_OUT, NOTED, meaning, place, plain, role

OUTLOOK_CHINESE = """
    名 first_name|姓 last_name|称谓 honorific|单位 employer|职务 contact_post|商务地址 街道 address
    商务地址 市/县 city|商务地址 省/市/自治区 province|商务地址 邮政编码 postcode
    商务地址 国家/地区 noted|住宅地址 街道 2 address|助理的电话 contact_phone|商务传真 fax
    商务电话 2 phone|移动电话 phone|电子邮件地址 email|附注 remarks|经理姓名 noted|配偶 contact
    商务地址 - 邮箱 noted|用户 1 -|生日 birthday|业余爱好 preferences|助理的姓名 contact|关键词 tags"""
OUTLOOK_ENGLISH = """
    First Name first_name|Middle Name middle_name|Last Name last_name|Suffix name_suffix
    Company employer|Business Street 2 address|Business City city|Business Postal Code postcode
    Business Country/Region noted|Home Address PO Box noted|Assistant's Phone contact_phone
    Business Fax fax|Home Phone 2 phone|Mobile Phone phone|E-mail Address email|E-mail 2 Address email
    Assistant's Name contact|Spouse contact|Manager's Name -|User 1 -"""
GOOGLE = """
    Name Prefix honorific|Organization Name employer|Organization 1 - Name employer
    Organization Title contact_post|Labels tags|Group Membership tags|E-mail 1 - Value email
    Phone 2 - Value phone|Address 1 - Formatted address|Address 1 - Street address
    Address 1 - Region province|Address 1 - Postal Code postcode|Address 1 - Country noted
    Phonetic First Name -|Additional Name middle_name|Family Name last_name|Website 1 - Value -"""
WINDOWS = """
    住宅所在街道 address|住宅所在城市 city|住宅所在地的邮政编码 postcode|住宅所在省/市/自治区 province
    业务电话 phone|业务传真 fax|公司所在街道 address|公司 employer|名称 name"""
PROGRAMS = """
    State/Region province|Street Address address|Phone Number phone|Contact owner -
    Associated Company employer|salutationName honorific|firstName first_name|accountName employer
    addressStreet address|billingAddressPostalCode postcode|Is a company is_company|Street2 address
    state_id province|Internal Notes remarks|Job Position contact_post|Town city
    Third-party name employer|PhoneMobile phone|PhonePro phone|Note (public) remarks
    contactName contact|companyName employer"""
CHINESE = """
    客戶名稱 name|聯絡電話 phone|手機號碼 phone|購買日期 purchase_date|產品型號 model|備註 remarks
    所在省份 province|所在区县 district|客户性别 gender|微信号码 wechat|装机日期 install_date
    质保到期时间 warranty_until|收货人 name|收货人电话 phone|业务员电话 noted|推荐人电话 noted
    客户经理电话 noted|安装人员电话 noted|累计消费金额 noted|成交金额 price|电子邮箱地址 email
    紧急联系人 contact|紧急联系人电话 contact_phone|家属电话 contact_phone|联系人职务 contact_post
    联系人邮箱 email|联系人生日 contact_birthday
    农历生日 lunar_birthday|生日类型 birthday_calendar|公司传真 fax
    *客户名称 name|手机号码（必填） phone|手机(微信同号) phone|单位地址 address|所在地区 region
    行驶里程 odometer|下次保养里程 next_maintenance_km|区号 area_code
    推荐人 referred_by|客户经理 staff|需求 -|客户编码 -|身份证号 -"""

ABROAD = """Anrede honorific|Vorname first_name|Nachname last_name|Firma employer|Straße address
    Hausnr. address|PLZ postcode|Ort city|Telefon phone|Mobil phone|Geburtsdatum birthday|Bemerkung remarks
    Gerät model|Kaufdatum purchase_date|Preis price|Kennzeichen plate|Kilometerstand odometer
    氏名 name|郵便番号 postcode|住所 address|電話番号 phone|携帯電話 phone
    メールアドレス email|生年月日 birthday|購入日 purchase_date|機種 model|備考 remarks|会社名 employer
    이름 name|전화번호 phone|휴대폰 phone|주소 address|우편번호 postcode|이메일 email|생년월일 birthday
    제품명 model|구매일 purchase_date|비고 remarks"""


@pytest.mark.parametrize(
    "listed", [OUTLOOK_CHINESE, OUTLOOK_ENGLISH, GOOGLE, WINDOWS, PROGRAMS, CHINESE, ABROAD]
)
def test_headers_of_other_programs(listed: str) -> None:
    said, expected = {}, {}
    for pair in listed.strip().replace("\n", "|").split("|"):
        header, _, name = pair.strip().rpartition(" ")
        found = meaning(header, {})
        said[header] = found[0] if found is not None else "-"
        expected[header] = name
    assert said == expected


def test_words_set_by_hand_come_first() -> None:
    assert meaning("電話", {plain("电话"): "remarks"}) == ("remarks", -1)
    assert meaning("颜色", {"颜色": LEFT_OUT}) == ("", -1)
    assert meaning("颜色", {"颜色": NOTED}) == ("noted", -1)


@pytest.mark.parametrize(
    ("header", "whose"),
    [
        *[("联系人", ""), ("联系人电话", ""), ("联系人2手机", "2"), ("职务", ""), ("Job Title", "")],
        *[
            ("紧急联系人电话", "紧急联系人"),
            ("緊急聯絡人電話", "緊急聯絡人"),
            ("助理的电话", "助理"),
            ("配偶", "配偶"),
        ],
        *[
            ("Assistant's Phone", "Assistant"),
            ("Spouse", "Spouse"),
            ("Emergency contact phone", "Emergency contact"),
        ],
    ],
)
def test_whose_a_contact_persons_column_is(header: str, whose: str) -> None:
    assert role(header) == whose


@pytest.mark.parametrize(
    ("header", "which"),
    [
        *[("地址", ""), ("详细地址", ""), ("家庭地址", "home"), ("单位地址", "business"), ("地址2", "2")],
        *[("Home Street", "home"), ("商务地址 市/县", "business"), ("Address 1 - City", "address 1")],
        *[("City", ""), ("Street 2", ""), ("addressCity", "")],
    ],
)
def test_which_of_several_addresses_a_column_is_part_of(header: str, which: str) -> None:
    assert place(header) == which
