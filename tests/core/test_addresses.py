"""Whole addresses are taken apart, and joined again they are what was written."""

import pytest

from crm_desktop.core.addresses import Address, join_address, split_address


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "山东省济南市历下区经十路88号3号楼2单元502",
            ("山东省", "济南市", "历下区", "经十路88号3号楼2单元502"),
        ),
        ("山东省济南市市中区经七路1号", ("山东省", "济南市", "市中区", "经七路1号")),
        ("上海市上海市浦东新区世纪大道1号", ("上海市", "上海市", "浦东新区", "世纪大道1号")),
        ("上海市浦东新区世纪大道1号", ("上海市", "", "浦东新区", "世纪大道1号")),
        ("北京市海淀区中关村大街27号中关村市场", ("北京市", "", "海淀区", "中关村大街27号中关村市场")),
        ("北京海淀区中关村大街27号", ("北京", "", "海淀区", "中关村大街27号")),
        ("重庆市渝中区解放碑", ("重庆市", "", "渝中区", "解放碑")),
        ("河北省石家庄市长安区和平路202号", ("河北省", "石家庄市", "长安区", "和平路202号")),
        ("吉林省吉林市船营区北京路1号", ("吉林省", "吉林市", "船营区", "北京路1号")),
        ("吉林省延边朝鲜族自治州延吉市公园路", ("吉林省", "延边朝鲜族自治州", "延吉市", "公园路")),
        ("内蒙古自治区锡林郭勒盟锡林浩特市1号", ("内蒙古自治区", "锡林郭勒盟", "锡林浩特市", "1号")),
        ("新疆维吾尔自治区喀什地区莎车县英吉沙路", ("新疆维吾尔自治区", "喀什地区", "莎车县", "英吉沙路")),
        ("山东济南市历下区经十路1号", ("山东", "济南市", "历下区", "经十路1号")),
        ("吉林市船营区北京路1号", ("", "吉林市", "船营区", "北京路1号")),
        ("四川北路超市", ("", "", "", "四川北路超市")),
        ("山东省章丘县明水镇", ("山东省", "", "章丘县", "明水镇")),
        ("济南市历下区解放路6号", ("", "济南市", "历下区", "解放路6号")),
        ("济南市阳光小区3号楼", ("", "济南市", "", "阳光小区3号楼")),
        ("山东省济南市经十路88号", ("山东省", "济南市", "", "经十路88号")),
        ("阳光小区3号楼", ("", "", "", "阳光小区3号楼")),
        ("历下区解放路6号", ("", "", "", "历下区解放路6号")),
        ("农贸市场对面", ("", "", "", "农贸市场对面")),
        ("12 Baker Street, London", ("", "", "", "12 Baker Street, London")),
        ("上海", ("", "", "", "上海")),
        ("", ("", "", "", "")),
    ],
)
def test_an_address_is_taken_apart(text, parts):
    assert split_address(text) == parts
    assert "".join(split_address(text)) == text


@pytest.mark.parametrize(
    "street", ["北京路88号", "上海西街12号3单元", "重庆中一路5号", "天津路", "香港中路1号"]
)
def test_a_street_that_is_named_after_a_city_is_a_street(street):
    assert split_address(street) == Address(street=street)
    assert split_address(f"山东省青岛市市南区{street}").street == street


def test_a_municipality_stays_one():
    assert split_address("北京市朝阳区北京路88号") == Address("北京市", "", "朝阳区", "北京路88号")


def test_an_address_is_joined_in_the_order_of_its_country() -> None:
    assert join_address("山东省", "济南市", "历下区", "经十路88号") == "山东省济南市历下区经十路88号"
    assert join_address("Surrey", "Guildford", "", "12 Test Road") == "12 Test Road, Guildford, Surrey"
    assert join_address("Bayern", "München", "", "Teststraße 1") == "Teststraße 1, München, Bayern"
