/// The named time zones that are built in.
enum TimeZoneTable {
  /// What is known of a zone.
  struct Rule: Sendable {
    let summerTime: SummerTime
    /// The first year in which the rule holds.
    let since: Int
    /// The minutes by which standard time is ahead of UTC.
    let standardMinutes: Int
  }

  /// The rules by the names of the zones.
  static let rules: [String: Rule] = {
    var rules: [String: Rule] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 3, let summerTime = SummerTime(rawValue: String(words[0])),
        let since = Int(words[1]), let standardMinutes = Int(words[2])
      else { continue }
      let rule = Rule(summerTime: summerTime, since: since, standardMinutes: standardMinutes)
      for name in words.dropFirst(3) { rules[String(name)] = rule }
    }
    return rules
  }()

  /// Lines of the rule of summer time, the first year, the minutes and the names, made from release
  /// 2025b of the IANA time zone database by comparing each zone's moments with the rules.
  private static let table = """
    none 0 0 UTC GMT Etc/UTC
    american 1984 -600 America/Adak America/Atka US/Aleutian
    american 1976 -540 America/Yakutat
    american 1984 -540 America/Anchorage America/Juneau America/Nome America/Sitka US/Alaska
    american 1970 -480 America/Vancouver Canada/Pacific
    american 1976 -480 America/Los_Angeles US/Pacific
    american 2010 -480 America/Ensenada America/Santa_Isabel America/Tijuana Mexico/BajaNorte
    american 1972 -420 America/Edmonton America/Yellowknife Canada/Mountain
    american 1976 -420 America/Boise America/Denver America/Shiprock US/Mountain
    american 1980 -420 America/Inuvik
    american 2002 -420 America/Cambridge_Bay
    american 1976 -360 America/Chicago America/Menominee US/Central
    american 1993 -360 America/North_Dakota/Center
    american 2002 -360 America/Rankin_Inlet
    american 2004 -360 America/North_Dakota/New_Salem
    american 2006 -360 America/Rainy_River America/Winnipeg Canada/Central
    american 2007 -360 America/Indiana/Knox America/Indiana/Tell_City America/Knox_IN
    american 2007 -360 US/Indiana-Starke
    american 2008 -360 America/Resolute
    american 2010 -360 America/Matamoros
    american 2011 -360 America/North_Dakota/Beulah
    american 1970 -300 America/Montreal America/Nassau America/Nipigon America/Thunder_Bay
    american 1970 -300 America/Toronto Canada/Eastern
    american 1975 -300 America/Detroit US/Michigan
    american 1976 -300 America/Kentucky/Louisville America/Louisville America/New_York US/Eastern
    american 2001 -300 America/Iqaluit America/Kentucky/Monticello America/Pangnirtung
    american 2006 -300 America/Fort_Wayne America/Indiana/Indianapolis America/Indiana/Marengo
    american 2006 -300 America/Indiana/Vevay America/Indianapolis US/East-Indiana
    american 2008 -300 America/Indiana/Petersburg America/Indiana/Vincennes
    american 2008 -300 America/Indiana/Winamac
    american 2017 -300 America/Port-au-Prince
    american 1970 -240 America/Halifax Canada/Atlantic
    american 1972 -240 America/Glace_Bay
    american 1974 -240 Atlantic/Bermuda
    american 1993 -240 America/Thule
    american 2007 -240 America/Moncton
    american 1987 -180 America/Miquelon
    australian 2008 570 Australia/Adelaide Australia/Broken_Hill Australia/South
    australian 2008 570 Australia/Yancowinna
    australian 2008 600 Australia/ACT Australia/Canberra Australia/Currie Australia/Hobart
    australian 2008 600 Australia/Melbourne Australia/NSW Australia/Sydney Australia/Tasmania
    australian 2008 600 Australia/Victoria
    australian 2011 600 Antarctica/Macquarie
    european 1996 -60 Atlantic/Azores
    european 1996 0 Atlantic/Canary Atlantic/Faeroe Atlantic/Faroe Atlantic/Madeira Europe/Belfast
    european 1996 0 Europe/Dublin Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/London
    european 1997 0 Europe/Lisbon
    european 1996 60 Africa/Ceuta Arctic/Longyearbyen Atlantic/Jan_Mayen Europe/Amsterdam
    european 1996 60 Europe/Andorra Europe/Belgrade Europe/Berlin Europe/Bratislava
    european 1996 60 Europe/Brussels Europe/Budapest Europe/Busingen Europe/Copenhagen
    european 1996 60 Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg Europe/Madrid
    european 1996 60 Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Podgorica
    european 1996 60 Europe/Prague Europe/Rome Europe/San_Marino Europe/Sarajevo Europe/Skopje
    european 1996 60 Europe/Stockholm Europe/Tirane Europe/Vaduz Europe/Vatican Europe/Vienna
    european 1996 60 Europe/Warsaw Europe/Zagreb Europe/Zurich
    european 1996 120 Europe/Athens Europe/Helsinki Europe/Mariehamn
    european 1997 120 Europe/Bucharest Europe/Kiev Europe/Kyiv Europe/Sofia Europe/Uzhgorod
    european 1997 120 Europe/Zaporozhye
    european 1999 120 Asia/Nicosia Europe/Nicosia
    european 2001 120 Europe/Riga
    european 2002 120 Europe/Tallinn
    european 2003 120 Europe/Vilnius
    newZealand 2008 720 Antarctica/McMurdo Antarctica/South_Pole Pacific/Auckland
    newfoundland 1996 -240 America/Goose_Bay
    newfoundland 1996 -210 America/St_Johns Canada/Newfoundland
    none 1970 -660 Pacific/Midway Pacific/Niue Pacific/Pago_Pago Pacific/Samoa US/Samoa
    none 1970 -600 Pacific/Honolulu Pacific/Johnston Pacific/Tahiti US/Hawaii
    none 1992 -600 Pacific/Rarotonga
    none 1970 -570 Pacific/Marquesas
    none 1970 -540 Pacific/Gambier
    none 1999 -480 Pacific/Pitcairn
    none 1970 -420 America/Creston America/Phoenix US/Arizona
    none 1973 -420 America/Dawson_Creek
    none 1999 -420 America/Hermosillo
    none 2016 -420 America/Fort_Nelson
    none 1970 -360 America/Regina Canada/Saskatchewan
    none 1973 -360 America/Swift_Current
    none 1984 -360 America/Belize
    none 1989 -360 America/El_Salvador
    none 1993 -360 America/Costa_Rica
    none 1994 -360 Pacific/Galapagos
    none 2007 -360 America/Guatemala America/Managua America/Tegucigalpa
    none 1970 -300 America/Atikokan America/Cayman America/Coral_Harbour America/Panama
    none 1984 -300 America/Jamaica
    none 1994 -300 America/Bogota America/Guayaquil
    none 1995 -300 America/Lima
    none 2014 -300 America/Eirunepe America/Porto_Acre America/Rio_Branco Brazil/Acre
    none 2016 -300 America/Cancun
    none 1970 -240 America/Anguilla America/Antigua America/Aruba America/Blanc-Sablon
    none 1970 -240 America/Curacao America/Dominica America/Grenada America/Guadeloupe
    none 1970 -240 America/Kralendijk America/La_Paz America/Lower_Princes America/Marigot
    none 1970 -240 America/Montserrat America/Port_of_Spain America/Puerto_Rico
    none 1970 -240 America/St_Barthelemy America/St_Kitts America/St_Lucia America/St_Thomas
    none 1970 -240 America/St_Vincent America/Tortola America/Virgin
    none 1981 -240 America/Barbados America/Martinique
    none 1989 -240 America/Porto_Velho
    none 1993 -240 America/Guyana
    none 1995 -240 America/Manaus Brazil/West
    none 2001 -240 America/Boa_Vista America/Santo_Domingo
    none 2017 -240 America/Caracas
    none 1970 -180 America/Cayenne
    none 1977 -180 Antarctica/Rothera
    none 1985 -180 America/Paramaribo
    none 1989 -180 America/Belem
    none 2003 -180 America/Fortaleza America/Maceio America/Recife
    none 2009 -180 America/Argentina/Catamarca America/Argentina/ComodRivadavia
    none 2009 -180 America/Argentina/Jujuy America/Argentina/La_Rioja America/Argentina/Mendoza
    none 2009 -180 America/Argentina/Rio_Gallegos America/Argentina/Salta
    none 2009 -180 America/Argentina/San_Juan America/Argentina/Ushuaia America/Catamarca
    none 2009 -180 America/Jujuy America/Mendoza America/Santarem
    none 2010 -180 America/Argentina/Buenos_Aires America/Argentina/Cordoba
    none 2010 -180 America/Argentina/San_Luis America/Argentina/Tucuman America/Buenos_Aires
    none 2010 -180 America/Cordoba America/Rosario
    none 2011 -180 Atlantic/Stanley
    none 2013 -180 America/Bahia
    none 2014 -180 America/Araguaina
    none 2016 -180 America/Montevideo
    none 2017 -180 America/Punta_Arenas Antarctica/Palmer
    none 1970 -120 Atlantic/South_Georgia
    none 2003 -120 America/Noronha Brazil/DeNoronha
    none 1976 -60 Atlantic/Cape_Verde
    none 1970 0 Africa/Abidjan Africa/Accra Africa/Bamako Africa/Banjul Africa/Conakry
    none 1970 0 Africa/Dakar Africa/Freetown Africa/Lome Africa/Nouakchott Africa/Ouagadougou
    none 1970 0 Africa/Timbuktu Atlantic/Reykjavik Atlantic/St_Helena
    none 1973 0 Africa/Monrovia
    none 1976 0 Africa/Bissau
    none 1997 0 America/Danmarkshavn
    none 1970 60 Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Lagos
    none 1970 60 Africa/Libreville Africa/Luanda Africa/Malabo Africa/Niamey Africa/Porto-Novo
    none 1981 60 Africa/Ndjamena
    none 1982 60 Africa/Algiers
    none 2009 60 Africa/Tunis
    none 1970 120 Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare
    none 1970 120 Africa/Johannesburg Africa/Kigali Africa/Lubumbashi Africa/Lusaka Africa/Maputo
    none 1970 120 Africa/Maseru Africa/Mbabane
    none 2014 120 Africa/Tripoli
    none 2015 120 Europe/Kaliningrad
    none 1970 180 Africa/Addis_Ababa Africa/Asmara Africa/Asmera Africa/Dar_es_Salaam
    none 1970 180 Africa/Djibouti Africa/Kampala Africa/Mogadishu Africa/Nairobi Antarctica/Syowa
    none 1970 180 Asia/Aden Asia/Kuwait Asia/Riyadh Indian/Antananarivo Indian/Comoro
    none 1970 180 Indian/Mayotte
    none 1973 180 Asia/Bahrain Asia/Qatar
    none 2008 180 Asia/Baghdad
    none 2012 180 Europe/Minsk
    none 2015 180 Europe/Kirov Europe/Moscow Europe/Simferopol
    none 2017 180 Asia/Istanbul Europe/Istanbul
    none 1970 240 Asia/Dubai Asia/Muscat Indian/Mahe Indian/Reunion
    none 2006 240 Asia/Tbilisi
    none 2010 240 Indian/Mauritius
    none 2012 240 Asia/Yerevan Europe/Samara
    none 2016 240 Asia/Baku
    none 2017 240 Europe/Astrakhan Europe/Saratov Europe/Ulyanovsk
    none 1970 270 Asia/Kabul
    none 1970 300 Indian/Kerguelen Indian/Maldives
    none 1992 300 Asia/Dushanbe Asia/Samarkand Asia/Tashkent
    none 1993 300 Asia/Ashgabat Asia/Ashkhabad
    none 2005 300 Asia/Aqtau Asia/Aqtobe Asia/Atyrau Asia/Oral
    none 2010 300 Antarctica/Mawson Asia/Karachi
    none 2015 300 Asia/Yekaterinburg
    none 1970 330 Asia/Calcutta Asia/Kolkata
    none 2007 330 Asia/Colombo
    none 1986 345 Asia/Kathmandu Asia/Katmandu
    none 1970 360 Asia/Kashgar Asia/Urumqi
    none 1988 360 Asia/Thimbu Asia/Thimphu
    none 1996 360 Indian/Chagos
    none 2006 360 Asia/Bishkek
    none 2010 360 Asia/Dacca Asia/Dhaka
    none 2015 360 Asia/Omsk
    none 1970 390 Asia/Rangoon Asia/Yangon Indian/Cocos
    none 1970 420 Asia/Bangkok Asia/Jakarta Asia/Phnom_Penh Asia/Vientiane Indian/Christmas
    none 1976 420 Asia/Ho_Chi_Minh Asia/Saigon
    none 1988 420 Asia/Pontianak
    none 2012 420 Asia/Novokuznetsk
    none 2013 420 Antarctica/Davis
    none 2015 420 Asia/Krasnoyarsk
    none 2017 420 Asia/Barnaul Asia/Hovd Asia/Novosibirsk Asia/Tomsk
    none 1970 480 Asia/Brunei Asia/Kuching Asia/Makassar Asia/Ujung_Pandang
    none 1980 480 Asia/Hong_Kong Asia/Macao Asia/Macau Asia/Taipei
    none 1982 480 Asia/Kuala_Lumpur Asia/Singapore
    none 1991 480 Asia/Manila
    none 1992 480 Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Shanghai
    none 2010 480 Australia/Perth Australia/West
    none 2015 480 Asia/Irkutsk
    none 2017 480 Asia/Choibalsan Asia/Ulaanbaatar Asia/Ulan_Bator
    none 2010 525 Australia/Eucla
    none 1970 540 Asia/Jayapura Asia/Tokyo Pacific/Palau
    none 1989 540 Asia/Seoul
    none 2001 540 Asia/Dili
    none 2015 540 Asia/Khandyga Asia/Yakutsk
    none 2017 540 Asia/Chita
    none 1970 570 Australia/Darwin Australia/North
    none 1970 600 Antarctica/DumontDUrville Pacific/Chuuk Pacific/Port_Moresby Pacific/Truk
    none 1970 600 Pacific/Yap
    none 1978 600 Pacific/Guam Pacific/Saipan
    none 1993 600 Australia/Brisbane Australia/Queensland
    none 1995 600 Australia/Lindeman
    none 2015 600 Asia/Ust-Nera Asia/Vladivostok
    none 1970 660 Pacific/Guadalcanal Pacific/Pohnpei Pacific/Ponape
    none 1994 660 Pacific/Efate
    none 1998 660 Pacific/Noumea
    none 1999 660 Pacific/Kosrae
    none 2015 660 Asia/Srednekolymsk Pacific/Bougainville
    none 2017 660 Asia/Magadan Asia/Sakhalin
    none 1970 720 Pacific/Funafuti Pacific/Majuro Pacific/Tarawa Pacific/Wake Pacific/Wallis
    none 1980 720 Pacific/Nauru
    none 1994 720 Pacific/Kwajalein
    none 2012 720 Asia/Anadyr Asia/Kamchatka
    none 1995 780 Pacific/Enderbury Pacific/Kanton
    none 2012 780 Pacific/Fakaofo
    none 1995 840 Pacific/Kiritimati
    """
}
