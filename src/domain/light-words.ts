/**
 * Words that many questions share and that say little about what is asked, beside the stop words that PostgreSQL leaves
 * out itself: "Do you take Aetna?" is about Aetna, not about taking.
 */
const lightWords: Record<string, string> = {
  en: 'hello hi hey please thanks thank sorry okay question ask tell know wonder like want wish need would could may might shall let get got give take accept have offer provide do make go come use see say look find work also still just really much many anything something possible able kind sort near nearby around here there',
  de: 'hallo guten tag morgen bitte danke frage fragen sagen wissen wüsste möchte würde gerne gern hätte brauche geben gibt nehmen annehmen anbieten bieten machen gehen kommen können könnte kann muss darf eigentlich auch noch mal viel viele etwas irgendwas möglich teuer kosten kostet wo wann wie was warum nähe hier',
  fr: 'bonjour salut merci svp plaît question demander dire savoir voudrais veux aimerais besoin peux peut pouvez puis avoir avez est ce que prendre prenez accepter acceptez proposer proposez offrir faire faites aller venir donner aussi encore combien coûte quelque chose possible où quand comment quel quelle ici près',
  es: 'hola buenos días buenas gracias favor pregunta preguntar decir saber quisiera quiero gustaría necesito puedo puede pueden tener tienen hay aceptar aceptan ofrecer ofrecen hacer hacen ir venir dar tomar también mucho algo posible dónde cuándo cómo cuánto cuesta cuál qué aquí cerca',
  it: 'ciao buongiorno salve grazie favore domanda chiedere dire sapere vorrei voglio posso può potete avere avete accettare accettate prendere offrire offrite fare fate andare venire dare anche molto qualcosa possibile bisogno dove quando come quanto costa quale qui vicino',
  pt: 'olá oi bom dia obrigado obrigada favor pergunta perguntar dizer saber queria quero gostaria preciso posso pode podem ter têm aceitar aceitam oferecer oferecem fazer fazem ir vir dar também muito algo possível onde quando como quanto custa qual aqui perto',
  nl: 'hallo dag goedemorgen graag bedankt dank alstublieft vraag vragen zeggen weten wil zou willen nodig kan kunt mag hebben heeft hebt nemen accepteren bieden doen maken gaan komen geven ook nog veel iets mogelijk waar wanneer hoe wat kost hier',
  pl: 'dzień dobry cześć proszę dziękuję pytanie zapytać powiedzieć wiedzieć chcę chciałbym chciałabym potrzebuję mogę może można mieć macie mam jest są być czy gdzie kiedy jak ile co jaki jaka jakie kto kosztuje do na w we z ze i u o po za dla się to tu tutaj państwo',
}

/** For a language such as `de-AT`; empty where none are known. */
export function lightWordsOf(language: string): string {
  return lightWords[language.toLowerCase().split('-')[0] ?? ''] ?? ''
}
