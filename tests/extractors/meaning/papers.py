"""Invented papers as blocks of text, in wordings and layouts of many kinds. All people are invented."""

STATE_FORM = """
                                  AZƏRBAYCAN RESPUBLİKASI
                               BAZA ALİ TİBB TƏHSİLİ DİPLOMU
                                       FƏRQLƏNMƏ
                             Azərbaycan Tibb Universiteti
                             (ali təhsil müəssisəsinin adı)
                           DÖVLƏT ATTESTASİYA KOMİSSİYASININ
                        "27" iyun 2014-cü il tarixli qərarı ilə
                                      MƏMMƏDOVA
                                       (soyadı)
                                   Gülnarə Vəli qızı
                                  (adı, atasının adı)
               Müalicə işi ixtisası üzrə həkim dərəcəsi verilmişdir.

      DİPLOM ALİ TİBB TƏHSİLİ HAQQINDA DÖVLƏT SƏNƏDİDİR
                     AT № 912345

      REKTOR      Əliyev Cavid Orxan oğlu
              (soyadı, adı, atasının adı və imzası)

      DÖVLƏT ATTESTASİYA KOMİSSİYASININ SƏDRİ
              Həsənov Rəşad Elçin oğlu
              (soyadı, adı, atasının adı və imzası)

                     M.Y.
        Bakı şəhəri       "09" iyul 2014-cü il
        Qeydiyyat № 4521
"""

NO_CAPTIONS = """
      SPECIMEN
      AZƏRBAYCAN RESPUBLİKASI
      ƏSAS (BAZA ALİ) TİBB TƏHSİLİ DİPLOMU
      Seriya AT      Nömrə 912345

      ODLAR YURDU UNİVERSİTETİ
      Dövlət Attestasiya Komissiyasının 2016-cı il 30 iyun tarixli qərarı ilə
      QƏHRƏMANLI
      Oğuz Nəbi oğlu
      070101 Müalicə işi ixtisası üzrə həkim dərəcəsi verilmişdir.

      Rektor: Zöhrə Cabbarova
      Komissiyanın sədri: Fərid Ağayev
      Verilmə tarixi: 15.07.2016
      Qeydiyyat nömrəsi: 16/118
"""

RUNNING_TEXT = """
                    DİPLOM
                 AT N2 912346
      Bu diplom QULİYEV Cavid Elçin oğluna verilir ondan ötrü ki, o, 2009-cu ildə
      Azərbaycan Tibb Universitetinə daxil olmuş və 2015-ci ildə həmin universiteti
      müalicə işi ixtisası üzrə bitirmişdir. Dövlət Attestasiya Komissiyasının
      29.06.2015-ci il tarixli qərarı ilə ona həkim ixtisası verilmişdir.

      Rektor                         Komissiyanın sədri
      Əhməd Nəbiyev                  Vüqar Xəlilov
      M.Y.
      Bakı şəhəri, 10 iyul 2015-ci il      Qeydiyyat Ns 733
"""

ELECTRONIC = """
      AZƏRBAYCAN RESPUBLİKASI
      ƏSAS (BAZA ALİ) TİBB TƏHSİLİ DİPLOMU
      Diplomun seriyası və nömrəsi: AT № 912399
      Soyadı: İSMAYILOVA
      Adı: Aygün
      Atasının adı: Rəşad qızı
      Ali təhsil müəssisəsinin adı: Azərbaycan Tibb Universiteti
      İxtisas: Müalicə işi
      İxtisas dərəcəsi: həkim
      Qərarın tarixi: 28.06.2026
      Verilmə tarixi: 08.07.2026
      Qeydiyyat nömrəsi: 2026/77
      Bu sənəd elektron imza ilə təsdiq olunmuşdur.
"""

TRANSLATED = """
      CASPIAN LINGUA TRANSLATION BUREAU
      Baku, 12 Nizami street, tel +994 12 000 00 00

      REPUBLIC OF AZERBAIJAN
      DIPLOMA OF BASIC HIGHER MEDICAL EDUCATION
      (WITH DISTINCTION)
      The diploma is a state document on higher medical education, AT No. 912345

      Azerbaijan Medical University
      By the decision of the State Attestation Commission dated June 27, 2014,
      MAMMADOVA Gulnara Vali gizi was awarded the degree of Physician in the specialty of General Medicine.

      Rector (signature) Aliyev Javid Orkhan oglu
      Chairman of the State Attestation Commission (signature) Hasanov Rashad Elchin oglu
      (seal)
      City of Baku      July 9, 2014
      Registration No. 4521

      Translated from Azerbaijani into English from the original document.
      I, Leyla Karimova, certify that the word-for-word translation is correct.
      Translator      Leyla Karimova
"""

NOTARY_ONLY = """
      DIPLOMA
      AT No. 912345
      REPUBLIC OF AZERBAIJAN
      DIPLOMA OF BASIC HIGHER MEDICAL EDUCATION
      Azerbaijan Medical University
      By the decision of the State Attestation Commission dated 27.06.2014
      MAMMADOVA Gulnara Vali gizi was awarded the degree of Physician in the specialty of General Medicine.
      Rector: (signature)
      Registration No. 4521

      Tərcüməçi: Leyla Kərimova

      "12" may 2019-cu il. Mən, Bakı şəhəri 93 saylı notariat ofisinin notariusu Cabbarov Akif, tərcüməçi
      Leyla Kərimova tərəfindən edilmiş tərcümədə onun imzasının həqiqiliyini təsdiq edirəm.
      Reyestr № 9-1084      Dövlət rüsumu 2.00 AZN
      Notarius
"""

TRANSCRIPT_EN = """
      AZERBAIJAN MEDICAL UNIVERSITY
      OFFICIAL ACADEMIC TRANSCRIPT
      Student name: Gulnara MAMMADOVA          Date of birth: 02/11/1991
      Program: General Medicine (070101)       Date of admission: 15 September 2008
      Degree awarded: Doctor of Medicine       Date of graduation: 27 June 2014
      Diploma No: AT 912345

      No    Course title                 Hours    Credits    Score    Grade
      Academic year 2008/2009, autumn semester
      1     Human Anatomy I              180      6          92       A
      2     Medical Chemistry            120      4          85       B
      3     Latin Language               120      4          77       C
      Total credits: 14      GPA: 86.2

      Registrar      Rashad Hasanov
      Dean           Tural Ibrahimov
      Issued on 10 July 2014
      Page 1 of 2
"""

SUPPLEMENT = """
      AZƏRBAYCAN RESPUBLİKASI
      NAXÇIVAN DÖVLƏT UNİVERSİTETİ
      DİPLOMA ƏLAVƏ
      AT № 912377 (diplomsuz etibarsızdır)
      Bu diplom ŞIXƏLİYEV Vüqar Tofiq oğlu
      Təhsil müddəti: 15.09.2012 - 30.06.2018
      İxtisasın adı: Müalicə işi
      Sıra №    Fənnin adı                     Saat    Kredit    Bal    Qiymət
      1         Azərbaycan tarixi              120     4         94     əla
      2         İnsan anatomiyası I            180     6         81     çox yaxşı
      3         Tibbi kimya                    120     4         77     yaxşı
      Cəmi kredit: 14      ÜOMG: 84,37
      Rektor            Dekan
      Səhifə 1 / 2
"""

COLLEGE = """
      AZƏRBAYCAN RESPUBLİKASI
      ORTA İXTİSAS TƏHSİLİ HAQQINDA DİPLOM
      Bakı Tibb Kolleci
      Dövlət Attestasiya Komissiyasının 24 iyun 2014-cü il tarixli qərarı ilə
      RZAYEVA Könül İlqar qızı
      040701 Müalicə işi ixtisası üzrə feldşer dərəcəsi verilmişdir.
      Direktor      Qarayev Elçin
"""

COLLEGE_QUIET = """
      AZƏRBAYCAN RESPUBLİKASI
      DİPLOM
      AB № 912355
      RZAYEVA Könül İlqar qızı
      Gəncə Tibb Kollecini müalicə işi ixtisası üzrə bitirmişdir.
      24 iyun 2014-cü il tarixli qərarı ilə tibb işçisi dərəcəsi verilmişdir.
"""

RESIDENCY = """
      AZƏRBAYCAN RESPUBLİKASI
      REZİDENTURA TƏHSİLİ DİPLOMU
      RT № 912356
      Azərbaycan Tibb Universiteti
      Dövlət Attestasiya Komissiyasının 28 iyun 2018-ci il tarixli qərarı ilə
      ŞIXƏLİYEV Vüqar Tofiq oğlu
      7100110 Kardiologiya ixtisası üzrə həkim-kardioloq dərəcəsi verilmişdir.
"""

INTERNSHIP = """
      AZƏRBAYCAN TİBB UNİVERSİTETİ
      ŞƏHADƏTNAMƏ
      NƏBİYEV Orxan Vəli oğlu 2005-2006-cı tədris ilində terapiya üzrə internaturanı bitirmişdir.
      Ona terapevt-həkim ixtisası verilmişdir. İnternatura şöbəsinin müdiri
"""

ACADEMIC_REFERENCE = """
      AZƏRBAYCAN TİBB UNİVERSİTETİ
      AKADEMİK ARAYIŞ
      ƏLİYEV Elçin Orxan oğlu 2010-cu ildə universitetə daxil olmuş, 2013-cü ildə xaric edilmişdir.
      Fənnin adı                Kredit    Bal
      İnsan anatomiyası I       6         71
      Tibbi kimya               4         65
"""

LETTER = """
      NAKHCHIVAN STATE UNIVERSITY
      Dean's Office, University Campus, Nakhchivan, tel +994 36 000 00 00
      No. 9954                                  July 3, 2018
      TO WHOM IT MAY CONCERN
      This is to certify that Mr. Vugar Tofig oglu SHIKHALIYEV, born on 4 February 1995, has graduated and
      completed all requirements for the degree of Physician from Nakhchivan State University.
      The degree will be issued in July 2018.
      Tural Ibrahimov
      Dean of the Faculty of Medicine
"""

PASSPORT = """
      AZƏRBAYCAN RESPUBLİKASI / REPUBLIC OF AZERBAIJAN
      PASPORT / PASSPORT
      Soyadı / Surname
      NABIYEV
      Adı / Given names
      ORKHAN VALI OGLU
      Vətəndaşlığı / Nationality
      AZERBAIJAN
      Doğum tarixi / Date of birth          Etibarlıdır / Date of expiry
      01.02.1990                            03.04.2031
      P<AZENABIYEV<<ORKHAN<VALI<OGLU<<<<<<<<<<<<<<
      C912152798AZE9002015M31040321A2B3C4<<<<<<<06
"""

MARRIAGE = """
      REPUBLIC OF AZERBAIJAN
      MARRIAGE CERTIFICATE
      Husband: ALIYEV Javid Orkhan oglu
      Wife: MAMMADOVA Gulnara Vali gizi
      Surname after marriage: ALIYEVA
      Act record No. 117
"""

RESUME = """
      CURRICULUM VITAE
      Gulnara Mammadova
      Work experience
      2015 - 2018 physician, city hospital
      Language skills: Azerbaijani, English
      Diploma of higher education, Azerbaijan Medical University
"""

RUSSIAN = """
      ДИПЛОМ
      ЖВ № 912345
      Настоящий диплом выдан Мамедовой Гюльнаре Велиевне в том, что она в 1979 году поступила в
      Азербайджанский государственный медицинский институт имени Н. Нариманова и в 1985 году окончила
      полный курс названного института по специальности «лечебное дело».
      Решением Государственной экзаменационной комиссии от «27» июня 1985 г. Мамедовой Г.В.
      присвоена квалификация врача.
      Председатель Государственной экзаменационной комиссии
      Ректор
      Секретарь
      Город Баку, «29» июня 1985 г.
      Регистрационный № 411
"""

TURKISH = """
      TÜRKİYE CUMHURİYETİ
      EGE ÜNİVERSİTESİ TIP FAKÜLTESİ
      TIP DOKTORLUĞU DİPLOMASI
      Adı Soyadı: Elçin NABİYEV
      Tıp programını tamamlayarak tıp doktoru unvanını almaya hak kazanmıştır.
      Mezuniyet tarihi: 30 Haziran 2012
      Diploma No: 912347
      Rektör            Dekan
"""

AGENCY_SUPPLEMENT = """
      WORLD LINK LLC                                   Certified Translation Agency
      Nizami str. 5, Baku       info@worldlink.az
      CERTIFIED TRANSLATION
      Republic of Azerbaijan
      DIPLOMA SUPPLEMENT
      (invalid without the diploma)
      Series AT No. 912345
      Last name: Hasanova          First name: Sabina          Patronymic: Rashad qizi
      Date of enrollment: 09/15/2008       Date of graduation: 06/30/2014
      Institution: Azerbaijan Medical University
      Specialty: Treatment Work
      No.   Subject                 Hours   Credits   Mark
      1     Human Anatomy           180     6         91
      2     Physiology              180     6         85
      Rector: [signature]      Dean: [signature]      [seal]
      I, the undersigned, Kamran Aliyev, hereby declare that the foregoing is a true and correct
      translation of the attached document in Azerbaijani.
      Kamran Aliyev, Sworn Translator
"""

SCHOOL_TRANSLATION = """
      AZERBAIJAN MEDICAL UNIVERSITY
      14 A. Gasimzade street, Baku AZ1022, tel. +994 12 000 00 00
      Translation from Azerbaijani
      DIPLOMA
      This diploma is awarded to Orkhan Vali oglu NABIYEV who in 2008 entered Azerbaijan Medical University
      and in 2014 completed the full course in the specialty of General Medicine.
      By the decision of the State Examination Commission of 27 June 2014 he was awarded the
      qualification of Physician.
      I certify that this word-for-word translation is correct.
      Registrar      Tural Ibrahimov
"""

STUDENT_LETTER = """
      AZƏRBAYCAN TİBB UNİVERSİTETİ
      ARAYIŞ
      Verilir ondan ötrü ki, Hüseynova Nərmin Fərid qızı həqiqətən Azərbaycan Tibb Universitetinin
      müalicə işi fakültəsinin V kurs tələbəsidir və əyani təhsil alır.
      Arayış tələb olunan yerə təqdim edilir.
      Dekan          Prof. E. Məmmədov
      12.03.2024
"""

HYGIENIST = """
      AZƏRBAYCAN RESPUBLİKASI
      BAZA ALİ TİBB TƏHSİLİ DİPLOMU
      AT № 900123
      Azərbaycan Tibb Universiteti
      Dövlət Attestasiya Komissiyasının "27" iyun 2014-cü il tarixli qərarı ilə
      ƏHMƏDOV
      Vüqar Elçin oğlu
      Tibbi-profilaktika işi ixtisası üzrə həkim-gigiyenist, epidemioloq dərəcəsi verilmişdir
"""

SOVIET_CYRILLIC = """
      ДИПЛОМ
      Б-I № 123456
      Бу диплом Мәммәдова Ҝүлнарә Вәли гызына верилир. О, 1979-ҹу илдә Н. Нәриманов адына
      Азәрбајҹан Дөвләт Тибб Институтуна дахил олмуш вә 1985-ҹи илдә һәмин институтун
      мүалиҹә иши ихтисасы үзрә там курсуну битирмишдир.
      Дөвләт Имтаһан Комиссијасынын 1985-ҹи ил 27 ијун тарихли гәрары илә она һәким ихтисасы верилмишдир.
      Дөвләт Имтаһан Комиссијасынын сәдри
      Ректор
      Катиб
      Бакы шәһәри   1 ијул 1985-ҹи ил
      Гејдијјат № 77
"""
