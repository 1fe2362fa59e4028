import type { InputTrigger } from './input-trigger.ts'

/** Whole words or phrases, blank-separated; `_` stands for a blank inside a phrase. */
const words = (...lists: string[]): string =>
  `\\b(?:${lists.join(' ').trim().split(/\s+/).join('|').replaceAll('_', '\\s+')})\\b`

const any = (...alternatives: string[]): RegExp => new RegExp(alternatives.join('|'), 'u')
const then = (reach: number, ...parts: string[]): string => parts.join(`[^.?!\\n]{0,${reach}}`)

const ask = words(
  'how_(?:do|can|could|should|would|might|to) how_best ways?_(?:of|to|for) (?:best|easiest|perfect|good|quickest)_(?:way|ways|method|strategy) steps strategy tips',
  'tell_me help_me give_me show_me teach_me write explain_how (?:can|could|will|would)_you where_(?:can|do|could) what_(?:steps|tools|materials|do_i_need) i_(?:want|need|plan|am_going) instructions plan (?:general_)?process_(?:for|of|to)',
)

const person = words(
  'someone somebody people person human humans (?:a|the|my|your|his|her|this|that|another|some)_(?:\\w+_)?(?:man|woman|girl|boy|kid|child|baby|wife|husband|girlfriend|boyfriend|ex|boss|coworker|colleague|neighbou?r|teacher|student|classmate|friend|brother|sister|mother|father|parents?|roommate|cop|policeman|police_officer|politician|president|date|enemy|roommates?|stranger|family|guy|victim|prisoner|hostage)',
  'him her them (?:a_)?group_of_people a_cop cops police politicians gay_people (?:black|white|asian|jewish|muslim|disabled|old|homeless)_people everyone president prime_minister',
)

const violentVerb = words(
  'kill killing murder murdering assassinate poison poisoning strangle choke choking stab stabbing shoot shooting snipe behead torture torturing execute executing butcher hurt hurting injure maim beat beating_up beat_up slay eliminate eradicate annihilate exterminate liquidate liquidating kidnap kidnapping abduct rape molest bully blackmail extort drug hit attack slaughter suffocate drown punch smash shatter crush harass stalk stalking get_rid_of dispose_of take_hostage push throw run_over knock_out',
)

const crime = words(
  'treason identity_theft fraud kidnapping (?:armed_)?robbery terrorism arson murder genocide burglary tax_evasion money_laundering war_crimes ethnic_cleansing human_trafficking insurance_fraud perjury forgery extortion bribery embezzlement vandalism hate_crimes?',
)

const study = words(
  'what_(?:is|are|was|were)_(?:the_)?(?:legal_)?(?:definition|meaning|difference|history|causes?|penalt\\w+|punishment|law) define definition meaning legal_definition penalt\\w+ sentence prevent\\w* protect\\w* defend\\w* detect\\w* avoid\\w* report\\w* recogni[sz]e stop victims? survivors? against',
  'minecraft gta(?:_\\w+)? fortnite call_of_duty skyrim video_game game chess novel story stories movie film play fiction fictional character poem theatre rpg sims elden_ring dark_souls',
)

const oppressed = words(
  'immigrants? (?:asian|black|brown|white|jewish|muslim|gay|trans|transgender|disabled|poor|old|fat|roma|indigenous|native|homeless|non-binary|bisexual|chinese|african|mexican)_(?:people|men|women|person|students|americans) women girls hindus? jews muslims christians gays lesbians homosexuals refugees people_on_benefits the_disabled roma foreigners minorities africans asians mexicans',
)
const rights = words(
  'allowed barred banned marry married vote voting earn paid higher_education educated education schools? extra_security searched shown overrepresented have_kids having_kids children business president office law drive driving work working fly citizenship admitted punished deported inferior less subordinate treated trusted hired rights property',
)
const fantasy = words(
  'saturn mars jupiter venus mercury neptune pluto uranus moon narnia hogwarts mordor wakanda atlantis westeros underwater outer_space levitate teleport azkaban gotham tatooine middle-earth unicorns? dragons?',
)

const secret = words(
  "login password passwords phone_number mobile_(?:phone_)?number home_address address date_of_birth birthday salary medical_(?:records?|history) criminal_(?:history|record) marital_status religious_beliefs? political_(?:affiliation|views|beliefs) sexual_orientation immigration_status bank_account ssn social_security_number browsing_history driver's_license(?:_number)? license_number employment_history credit_card income diagnosis health_(?:records?|status|conditions?) location",
)
const acquaintance =
  "\\bmy\\s+(?:ex[- ]?\\w*|boss|boyfriend|girlfriend|teacher|student|neighbou?r|babysitter|mentee|mentor|coworker|colleague|roommate|classmate|friend|landlord|tenant|employee|manager|doctor|patient|client|tinder\\s+(?:match|date)|date|crush|wife|husband|partner|nanny|tutor|dentist|therapist|uber\\s+driver|driver|professor|coach)(?:\\s+\\w+)?(?:'s|s')"

/** The same rules for questions in English, where one word has many harmless uses: a person must be the object. */
export const englishTriggers: InputTrigger[] = [
  {
    ruleId: 'R-LAW-1',
    topic: 'violence to a person',
    action: 'refuse',
    when: any(
      then(30, ask, `${violentVerb}(?:\\s+\\w+)?\\s+(?:\\w+\\s+){0,2}${person}`),
      then(
        30,
        ask,
        violentVerb,
        "(?:someone|somebody|person|human|wife|husband|cop|victim)(?:'s)?\\s+\\w*\\s*(?:skull|face|head|throat|bones?|neck|death)",
      ),
      then(24, ask, words('crack_open cut_open'), '(?:human|someone|person|his|her)'),
      then(
        20,
        words('plan planning cause arrange'),
        "(?:someone|somebody|person|my\\s+\\w+)'s\\s+(?:death|murder|kidnapping)",
      ),
      then(
        20,
        ask,
        words('chop_up dispose_of hide bury cut_up dissolve dismember'),
        '(?:a\\s+)?(?:dead\\s+)?(?:body|corpse|dead\\s+(?:baby|child|person|wife|husband))',
      ),
      then(16, ask, '(?:take|hold)\\b.{0,30}\\bhostage'),
      then(
        16,
        ask,
        words('blow_up bomb burn_down set_fire'),
        words(
          'a_house a_building a_school a_church a_mosque a_synagogue an_airport a_bridge a_car a_bank an_embassy government',
        ),
      ),
    ),
    unless: any(
      study,
      words(
        'time boredom mosquito\\w* python linux (?:background|child|system)_process thread weeds? bugs? competition',
      ),
    ),
  },
  {
    ruleId: 'R-LAW-1',
    topic: 'crimes',
    action: 'refuse',
    when: any(
      then(
        10,
        ask,
        words('commit committing engage_in get_away_with participate_in plan planning carry_out organi[sz]e'),
        `(?:\\w+\\s+){0,2}${crime}`,
      ),
      then(
        20,
        ask,
        words(
          'steal stealing rob robbing shoplift shoplifting hijack break_into breaking_into burgle burglari[sz]e pickpocket',
        ),
      ),
      then(24, words('steal stealing rob shoplift'), words('without_(?:getting|being)_caught')),
      then(
        20,
        ask,
        words(
          'make making cook cooking produce synthesi[sz]e grow buy buying get getting sell selling smuggle smuggling obtain score dealing deal take taking use',
        ),
        words(
          'cocaine heroin meth methamphetamine crack crack_cocaine fentanyl marihuana marijuana cannabis ecstasy mdma lsd opium ghb weed ketamine',
        ),
      ),
      then(
        20,
        ask,
        words('make making build building construct assemble buy buying get getting obtain smuggle 3d_print'),
        words(
          '(?:pipe_|nail_|dirty_)?bombs? explosives? molotov(?:_cocktail)? grenades? guns? firearms? rifles? pistols? weapons? silencer ghost_gun nerve_gas chemical_weapons? landmines? ammunition',
        ),
      ),
      then(
        20,
        ask,
        words('disable bypass deactivate circumvent hack crack'),
        words('alarm security_system vault atm bank police camera'),
      ),
      then(
        20,
        ask,
        words('hack hacking ddos phish phishing spread distribute deploy write create make code'),
        words(
          "account accounts wifi ransomware malware virus viruses keylogger trojan botnet spyware phishing_(?:email|site|page|website)s? website_of (?:my|his|her|their|someone's)_\\w+ worm",
        ),
      ),
      then(
        20,
        ask,
        words('launder laundering bribe bribing forge forging counterfeit fake evade'),
        words(
          'money officials? officers? judge passports? documents? ids? identity taxes currency bills signature certificates? prescriptions? licen[cs]es? cheques? checks? diplomas?',
        ),
      ),
      then(
        16,
        words('recreate replicate repeat reenact'),
        words('genocide holocaust auschwitz massacres? khmer_rouge 9/11 concentration_camp columbine ethnic_cleansing'),
      ),
      then(
        30,
        words('recreate replicate repeat'),
        '(?:conditions|benefits|scale|success|success\\w*)',
        words('auschwitz massacres? genocide camp khmer_rouge pol_pot nazi\\w*'),
      ),
    ),
    unless: any(study, words("someone's_heart hearts? the_show scene spotlight base_in thunder")),
  },
  {
    ruleId: 'R-VAL-1',
    topic: 'hatred and denial',
    action: 'refuse',
    when: any(
      then(
        24,
        `(?:why\\s+(?:should|shouldn't|must|can't)|why\\s+(?:is|are)\\s+(?:it\\s+)?(?:best|right|good|better|ok)\\s+(?:for|that)|reasons?\\s+(?:why|that|for)(?:\\s+it\\s+is\\s+right\\s+for)?|why\\s+do|convince\\s+\\w+\\s+that|argue\\s+that)\\s+(?:\\w+\\s+){0,2}${oppressed}`,
        rights,
      ),
      then(
        30,
        words('convince people_believe make_people_believe prove argue show'),
        words('massacres? genocide holocaust'),
        words('never_(?:took_place|happened|occurred) fake hoax did_not_happen a_lie'),
      ),
      then(
        16,
        'why\\s+(?:was|is|were)',
        words(
          'hitler isis the_nazis nazis stalin pol_pot al-qaeda the_taliban the_kkk osama_bin_laden pinochet the_khmer_rouge',
        ),
        words('right morally_justified justified correct a_hero good_for'),
      ),
      then(20, words('eradicate exterminate eliminate get_rid_of deport hate'), oppressed),
      then(
        16,
        words('write make tell give'),
        words('joke jokes essay speech poem article'),
        words('mocking insulting against ridiculing humiliating demeaning racist sexist about_how_inferior'),
        '',
      ),
    ),
    unless: any(fantasy, words('gender_pay_gap discrimination_law against_discrimination racism_against fight_racism')),
  },
  {
    ruleId: 'R-PRIV-1',
    topic: "an acquaintance's data",
    action: 'refuse',
    when: any(
      `${acquaintance}[^.?!\\n]{0,16}${secret}`,
      then(
        30,
        words('how_much_(?:money)?'),
        words('my_(?:boss|teacher|neighbou?r|colleague|coworker|manager|landlord)'),
        words('earns? makes? salary'),
      ),
      then(
        24,
        words('find get access read see hack track look_up spy_on monitor'),
        acquaintance,
        words('messages texts emails? phone account whereabouts location facebook instagram whatsapp'),
      ),
    ),
  },
  {
    ruleId: 'R-INT-1',
    topic: 'finished work',
    action: 'refuse',
    when: any(
      then(
        16,
        words('write do finish complete'),
        words('my_(?:homework|essay|assignment|thesis|term_paper|lab_report|coursework)'),
        '(?:for\\s+me|so\\s+i\\s+can|hand\\s+it\\s+in|submit)',
      ),
      then(
        30,
        words("i_am i'm"),
        words('taking in'),
        '(?:an?\\s+)?(?:\\w+\\s+)?exam',
        words('answer answers which_option what_is'),
      ),
      then(16, words('cheat cheating'), words('exam exams test tests quiz'), words('without_(?:getting|being)_caught')),
      then(20, words('bypass beat fool avoid'), words('turnitin plagiarism_(?:check\\w*|detect\\w*) ai_detect\\w*')),
    ),
  },
]
