//! Surnames, to tell a person from an office or just any words. A hint only: nobody is refused because of it.

use super::text::is_han;

/// The hundred and some commonest surnames, and the first characters of compound ones.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢\
                        姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施\
                        文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷\
                        盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏\
                        席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝阿买上诸东公慕端";

/// Whether a text may be a name by its first character.
pub fn begins_with_surname(text: &str) -> bool {
    text.chars().next().is_some_and(|c| SURNAMES.contains(c))
}

/// Whether a text looks like a Han name and not like an office: two or three characters, a surname first, and at the end
/// none of those on which the names of offices end.
pub fn looks_like_person(text: &str) -> bool {
    let count = text.chars().count();
    (2..=3).contains(&count) && begins_with_surname(text) && text.chars().all(is_han) && !text.ends_with(OFFICE_ENDS)
}

/// How the names of offices and posts end.
const OFFICE_ENDS: [char; 25] = [
    '处', '部', '局', '科', '室', '办', '会', '委', '厅', '司', '组', '院', '校', '所', '站', '队', '厂', '社', '团',
    '县', '市', '区', '镇', '村', '长',
];
