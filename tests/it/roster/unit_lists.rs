//! A unit before the names of its people, in lines that are pasted or read from a file.

use huiwu::line::roster::{read, read_names};

use super::{people, sheet};

#[test]
fn a_unit_before_several_names_is_the_unit_of_each() {
    for (text, wanted) in [
        ("财政局 张三、李四", "张三 财政局; 李四 财政局"),
        ("财政局：张三、李四", "张三 财政局; 李四 财政局"),
        ("财政局:张三，李四", "张三 财政局; 李四 财政局"),
        ("市财政局　张三、李四", "张三 市财政局; 李四 市财政局"),
        ("财政局（张三、李四）", "张三 财政局; 李四 财政局"),
        ("财政局 张三 李四", "张三 财政局; 李四 财政局"),
        ("财政局 张三和李四", "张三 财政局; 李四 财政局"),
        ("财政局 张三/李四", "张三 财政局; 李四 财政局"),
        (
            "财政局 张三、李四；审计局：王五",
            "张三 财政局; 李四 财政局; 王五 审计局",
        ),
        ("列席：财政局 张三、李四", "张三 财政局; 李四 财政局"),
        ("党委办公室\t欧阳娜、司马青", "欧阳娜 党委办公室; 司马青 党委办公室"),
        (
            "Finance Department: Ann Lee, Bob Ray",
            "Ann Lee Finance Department; Bob Ray Finance Department",
        ),
        (
            "Highways Team: Ann Lee and Bob Ray",
            "Ann Lee Highways Team; Bob Ray Highways Team",
        ),
        (
            "County Council (Ann Lee, Bob Ray)",
            "Ann Lee County Council; Bob Ray County Council",
        ),
        (
            "Parks Dept. - Ann Lee & Bob Ray",
            "Ann Lee Parks Dept.; Bob Ray Parks Dept.",
        ),
        ("水利站：秦宝山；柳湾村：罗成林", "秦宝山 水利站; 罗成林 柳湾村"),
        ("柳湾村 罗成林（视频）", "罗成林 柳湾村"),
        ("罗成林（柳湾村）", "罗成林 柳湾村"),
        (
            "科室：医务科长邵红、设备科长庄严、骨科主任雷鸣",
            "邵红 医务科; 庄严 设备科; 雷鸣 骨科",
        ),
        ("王新村、李四", "李四"),
        // These are no units before names.
        ("张三、李四", "张三; 李四"),
        ("王建国 局长 县农业农村局", "王建国 县农业农村局"),
        ("Ann Lee, Bob Ray", "Ann Lee; Bob Ray"),
        ("Dr Ann Lee: Bob Ray", ""),
    ] {
        let reading = read_names(text);
        let told: Vec<String> = people(&reading)
            .iter()
            .map(|person| format!("{} {}", person.name, person.unit).trim().to_owned())
            .collect();
        let told = told.join("; ");
        assert!(
            told == wanted || wanted.is_empty() && !told.contains("Dr Ann Lee"),
            "{text}: {told}"
        );
    }
}

#[test]
fn nobody_of_a_file_with_units_before_names_is_lost() {
    let reading = read(&sheet(&["Finance Dept: Ann Lee|Bob Ray", "Parks Team: Cid Fox"]));
    let names: Vec<&str> = people(&reading).iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Ann Lee", "Bob Ray", "Cid Fox"]);
}
