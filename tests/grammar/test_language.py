"""The language of a text: invented sentences, one to three a language."""

import pytest

from cisnews.grammar.language import find_language
from tests.grammar.reading import article_of

SENTENCES = {
    "kk": [
        "Мәжіліс депутаттары бүгін жаңа заң жобасын талқылады және оны бірауыздан мақұлдады.",
        "Палатаның баспасөз қызметінің хабарлауынша, төрағаның орынбасары аймақтарға шығады",
        "Májilis depýtattary búgin jańa zań jobasyn talqylady jáne ony maquldady, dep habarlady palata.",
    ],
    "mk": ["Претседателот го потпиша законот за вода. Тој стапува на сила напролет."],
    "ky": [
        "Жогорку Кеңештин депутаттары бүгүн мыйзам долбоорун үчүнчү окууда кабыл алышты.",
        "Президент жаңы мыйзамга кол койду. Документке ылайык, айыл мектептери курулат.",
    ],
    "uz": [
        "Сенат аъзолари бугун янги қонунни маъқуллади ва бу ҳақда матбуот хизмати маълум қилди.",
        "Senat a'zolari bugun yangi qonunni ma'qulladi va bu haqda matbuot xizmati ma'lum qildi.",
        "Oʻzbekiston Respublikasi Oliy Majlisi Senati oʻz yigʻilishida koʻplab masalalarni koʻrib chiqdi.",
    ],
    "tg": [
        "Вакилони Маҷлиси намояндагон имрӯз лоиҳаи қонунро баррасӣ намуданд ва онро якдилона қабул карданд.",
        "Вакилони мачлиси миллии чумхурии Точикистон дар бораи лоихаи конун бо хам сухбат карданд.",
        "Раиси шахр ба сокинон хонахои нав дод, хабар медихад Ховар.",
    ],
    "uk": [
        "Сьогодні депутати ухвалили закон у першому читанні, повідомив голова комітету під час засідання.",
        "Президент підписав закон про воду. Він набуде чинності навесні.",
    ],
    "be": ["Сёння дэпутаты прынялі закон у першым чытанні, паведаміў старшыня камісіі на пасяджэнні."],
    "az": [
        "Deputatlar bu gün yeni qanun layihəsini müzakirə ediblər və onu yekdilliklə qəbul ediblər.",
        "Милли Мәҹлис бу ҝүн јени гануну гәбул етди, депутатлар ону дәстәкләди.",
    ],
    "tk": ["Deputatlar şu gün täze kanunyň taslamasyny ara alyp maslahatlaşdylar we biragyzdan kabul etdiler."],
    "tr": ["Milletvekilleri bugün yeni yasa tasarısını görüştü ve tasarı oy birliği ile kabul edildi."],
    "ro": ["Deputații au votat astăzi în prima lectură proiectul de lege privind reforma justiției."],
    "en": ["The deputies adopted the bill in its first reading on Monday, the speaker said after the session."],
    "hy": ["Պատգամավորներն այսօր ընդունեցին օրինագիծը առաջին ընթերցմամբ։"],
    "ka": ["დეპუტატებმა დღეს კანონპროექტი პირველი მოსმენით მიიღეს."],
    "tt": ["Депутатлар бүген яңа закон проектын карадылар һәм аны бертавыштан кабул иттеләр."],
    "bg": [
        "Депутатите приеха днес закона на първо четене, каза председателят на комисията след заседанието.",
        "Президентът подписа закона за водата. Той влиза в сила през пролетта.",
    ],
    "sr": [
        "Посланици су данас усвојили закон у првом читању, рекао је председник одбора после седнице.",
        "Predsednik je potpisao zakon o vodi, a on stupa na snagu u proleće, rekao je premijer.",
    ],
    "ba": ["Президент һыу тураһында законға ҡул ҡуйҙы. Ул яҙын үҙ көсөнә инә."],
    "mn": ["Улсын Их Хурлын гишүүд өнөөдөр хуулийн төслийг хэлэлцэж, нэгдүгээр хэлэлцүүлгээр баталлаа гэж мэдээлэв."],
    "ru": [
        "Депутаты обсудили законопроект и приняли его в первом чтении, сообщил председатель комитета.",
        "Премьер открыл форум.",
        "Сенат одобрил закон",
        "Прибыла Марин Ле Пен.",
        "Открыто 49-е заседание. Ведёт заседание Пётр Лис. В сессии участвуют члены правительства и министр спорта.",
        "Сегодня закон, вчера закон и завтра закон о воде.",
        "Жогорку Кенеш принял закон",
        "Жапаров уволил Ташиева",
        "Си Цзиньпин принял Ли Цяна и Ван И.",
        "Партия «Әділет» провела съезд",
        "Рабочий день спикера: 09:00 — совещание",
    ],
}


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in SENTENCES.items() for text in texts])
def test_language_by_letters_and_words(language: str, text: str) -> None:
    assert find_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Министр сказал: «Бұл заң бізге өте керек», а затем рассказал о планах правительства на следующий год.",
        "Сообщение опубликовано на сайте The Astana Daily News, с ним ознакомились и на заседании комитета.",
        "Закон «Дар бораи забони давлатӣ» депутаты рассмотрят в мае, заявил глава комитета по культуре и языку.",
        "«Бұл заң халыққа керек, біз оны қолдаймыз, өйткені ол маңызды», – сказал депутат и объяснил закон прессе.",
        "Слушатели подпели: «Ой у лузі червона калина похилилася, чогось наша Україна зажурилася». Все были довольны.",
        "Әділ Ахметов, Өміржан Нұров и Қанат Беков приехали в Ұлытау и Шымкент, где встретились с жителями.",
        "В ООН приняли резолюцию A/RES/76/300 «The human right to a clean, healthy environment», сообщили в МИД.",
        "Jibek Joly TV, Khabar 24, Qazaqstan: телеканалы покажут дебаты.",
    ],
)
def test_russian_with_foreign_titles_and_quotes_stays_russian(text: str) -> None:
    assert find_language(text) == "ru"


def test_text_is_told_from_russian_when_its_page_is_russian() -> None:
    page = "Главная\nНовости\nПоделиться\n\n" + SENTENCES["kk"][0] + "\n\n" + SENTENCES["kk"][1] + "."
    assert article_of(page).language == "kk"


def test_the_menu_around_a_text_does_not_tell_its_language() -> None:
    menu = "Главная\nНовости\nПоделиться\nЧитайте также\nПодписывайтесь на наш канал\nВсе права защищены\n"
    page = f"{menu}\nPrezident qarorga imzo chekdi. Hujjatga ko'ra, yangi maktablar quriladi.\n\n{menu}"
    assert article_of(page).language == "uz"


@pytest.mark.parametrize("text", ["", "2025", "— — —", "Ырдыр фыва", "ABC", "…", "Лисенко звільнив Беківа"])
def test_nothing_told_where_nothing_tells(text: str) -> None:
    assert find_language(text) is None


HEADLINES = [
    "Суд арештував депутата",
    "Парламент провалив голосування",
    "Нова школа у Львові",
    "Депутат підтримав реформу",
    "У Мінску адкрылі новую школу",
    "Цэны на хлеб вырастуць",
    "Урад зацвердзіў бюджэт",
    "Депутат мыйзамды сындады",
    "Президент жарлыкка кол койду",
    "Ош мэри алмашты",
    "Нан қымбаттайды",
    "Бюджет бекітілді",
    "Нон қимматлашади",
    "Дар Душанбе заминҷунбӣ",
    "Ирыстоны Президент йæ фембæлд арæзта.",
]


@pytest.mark.parametrize("text", HEADLINES)
def test_a_headline_of_another_language_is_not_taken_for_russian(text: str) -> None:
    """Some of its words are known to the Russian dictionary all the same."""
    assert article_of(text).language != "ru"


@pytest.mark.parametrize(
    "text",
    [
        "Ысык-Көл: Садыр Жапаров открыл школу",
        "Спикер Жогорку Кенеша Марлен Маматалиев принял посла Өзбекстана Сайидикрома Ниязходжаева",
        "Ақорда сообщила о визите Токаева в Ташкент",
        "Айбек Осмонов избран торага",
        "Айыл окмоту закрыли",
        "Акорда: Токаев подписал указ",
        "Компания Hewlett-Packard официально объявила",
        "Землетрясение в Баткене",
        "Спикер Ашимбаев",
        "В списке — Мелис Акун уулу и Азат Бек уулу",
        "Тоқаев қабылдады — так назвали ролик, сообщил пресс-секретарь Руслан Желдибай",
    ],
)
def test_a_russian_headline_full_of_names_is_russian(text: str) -> None:
    assert article_of(text).language == "ru"


def test_a_text_in_another_language_gets_no_content() -> None:
    article = article_of("Сьогодні голова парламенту Іван Лис заявив: «Закон ухвалено» і зустрівся з послом.")
    assert (article.language, article.speakers, article.quotes, article.meetings) == ("uk", (), (), ())


def test_only_a_sample_of_a_long_text_is_looked_at() -> None:
    assert find_language(SENTENCES["ky"][0] * 20_000) == "ky"
