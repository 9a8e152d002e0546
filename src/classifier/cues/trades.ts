import type { Cue } from './cue.ts'

/** "You are the photographer, the video editor and the webmaster." */
const ROLE =
  '(vous etes / vous serez / tu es / tu seras / you are / you re / you ll be / you will be) ..12'

/**
 * The trades that a post may pile up; writing, posting and answering are one trade and not counted.
 * A tool named ("Photoshop, Premiere") is a skill asked, not a duty; a thing without the verb that makes it
 * ("photos", "site") may be somebody else's work.
 */
const TRADES: Readonly<Record<string, readonly string[]>> = {
  design: [
    `${ROLE} graphiste|graphic|illustrateur|illustratrice|maquettiste|designer`,
    '!@make (et / and / ,)? ..4 @layout',
    '^ (les / des|the)? @layout (et / and|,) (les / des|the)? @layout',
    'dessiner|dessines|dessinez|dessinera|draw|drawing @the',
    '!faire|fais|faites|make|making|paint ..3 (pancartes / banderoles / enseignes / signs / posters / placards)',
    'mise|mettre|mettez|mets|mettra en page|pages',
    'graphisme|graphismes',
    'infographie ..1 et',
    '(creation / creations / conception / design / production) graphique|graphiques',
    'graphic|visual|print (design / production)',
    '(identite / charte / visual) (visuelle / graphique / identity)',
    '@layout ..5 (you / tu / vous / you ll) (les)? (draw / design / dessines / dessinez)',
    '@layout ..6 (dessinee|dessinees|dessines / de ta main / de votre main / drawn by you / you draw)',
  ],
  photo: [
    `${ROLE} photographe|photographer`,
    'photo|photos|photographies|photography (, / et / and) ..3 (montage / video / videos / affiches / podcast / site)',
    '!photographier|photographies|photographiez|photographiera|photographie',
    '!photograph|photographing',
    '!prendre|prends|prenez|prendra|faire|fais|faites|realiser|realises|realisez|produire|retoucher|take|taking|shoot|shooting|edit|editing|retouch (des / de / les / tes / vos / the / our / your|product)? ..2 photo|photos|photographies|images|cliches|portraits|pictures|photographs',
    'prise|prises de vue|vues',
    '(shooting / shootings / seance / seances / reportage / reportages / retouche / couverture|direction) (de / d)? (photo / photos / photographique / photographiques)',
    'photo|photos|photographie|photography (et / and / , / ou)? (montage / tournage)? ..1 video|videos|film|filming',
    'video|videos (et / and / ,) photo|photos|photography',
    'product|event|food photography|photos',
    'photos (des / of) (produits / plats / vendanges / evenements / products / dishes / events)',
  ],
  video: [
    `${ROLE} videaste|monteur|monteuse|cadreur|videographer|filmmaker|editor`,
    '!@film (et / and / , / puis)? ..3 @clip',
    '!filmer|filmes|filmez|filmera|filming',
    '!tourner|tournes|tournez|tournera ..2 (pastilles / capsules / videos / images / plans / interviews / portraits / scenes)',
    '!@make ..3 video|videos|reels|reel|capsules|tiktoks|shorts|vlogs|teaser',
    '(tourner / tournes / tournez / tournage / filmer / filmes / filmez / film / shoot) (et / and / , / puis) (le / tu / vous / you)? (monter / montes / montez / montage / cut / edit)',
    'montage (video / videos / audiovisuel)',
    '(you / you ll / ll / will) (also / then)? (film / shoot / edit|cut video|videos)',
    'film|shoot (and / ,) (cut / edit / you)',
    '(tu as / vous avez) (filme / tourne / monte)',
    'video (production / editing / shooting / making)',
    'production|contenu|contenus|creation (photo et)? (video / videos / audiovisuelle / audiovisuels)',
    'photo|photos|photography (et / and / ,)? (montage / tournage)? ..1 video|videos|film|filming',
    'motion design',
    '(tu montes / vous montez) (les / des|tout) (images / videos / rushes / episodes / histoires)',
  ],
  audio: [
    '!monter|montes|montez|couper ..2 (podcasts / podcast / episodes / balados / emissions / sons)',
    '!@record ..3 podcast|podcasts|balado|balados|baladodiffusion|audio|episode|episodes|jingles',
    'montage|prise|captation|edition (audio / sonore / de son / du son / de sons)',
    'podcast|audio (production / editing / recording)',
    'mixage|audiogrammes|audiograms|audiogram',
  ],
  ads: [
    '!@advertise ..4 @advert',
    '!@advertise ..4 (campagne / campagnes / campaign / campaigns / publications / posts) ..2 (payante / payantes / publicitaire / publicitaires / sponsorisee / sponsorisees / sponsorises / sea / ads / payees / acquisition / paid)',
    'campagne|campagnes (payante / payantes / publicitaire / publicitaires / sponsorisees / sponsorisee / sea / d acquisition / ads / meta / google / facebook)',
    'annonces|publicites|pubs|publications|posts (payante / payantes / payees / sponsorisees / sponsorises / meta / facebook / google / instagram / en ligne)',
    '(google / meta / facebook / instagram / tiktok / linkedin / paid|social|digital) (and ..1)? (ads / adverts / advertising)',
    'paid (social / campaigns / media / search / posts / acquisition)',
    'ad|ads (campaigns / buying / campaign / budget / manager)',
    'google|meta and|et meta|google (ads / campaigns)',
    '(achat / achats / placement / placements) (d espace / d espaces / media / medias / publicitaire / publicitaires / de mots)',
    'media (buying / buys)',
    'campaigns|campagnes ..2 (you / tu / vous) (les)? (launch / run / buy / lances / lancez / achetes / achetez)',
    'retargeting|adwords',
    'boost|boosting|booster ..1 (posts / publications)',
  ],
  web: [
    `${ROLE} webmestre|webmaster|webmistress`,
    '!remettre|remets|remettez|garder|gardez|depanner|tenir ..1 (site / site web) ..2 (endroit / flots / debout / jour|ordre / marche)',
    '!@upkeep (a jour)? ..3 site|sites|website|websites|boutique|eshop|intranet|webshop',
    '!@upkeep (a jour)? ..3 (pages web / web pages / landing / fiches produit / fiches produits / product pages / online shop / online store)',
    '(mise / mettre / mets / mettez / mettra) a jour ..2 (site / wordpress / pages)',
    'wordpress|prestashop|shopify|webflow|woocommerce|drupal',
    'seo|referencement',
    'search engine optimisation|optimization|ranking',
    'fiches (produit / produits) ..3 google',
    'integration|balises|code html',
    'landing page|pages',
  ],
  events: [
    '!@stage (et / and / ,)? ..3 @event',
    '!@stage ..3 (portes ouvertes / open day / open days / meet ups / meet up / pop up / product launch / launch event / launch events / tasting table)',
    'organisation|gestion|logistique (de / d / des|evenementielle|l)? ..1 evenementiel|evenementielle|evenements',
    'event|events (planning / organisation / organization / management / logistics / production / coordination)',
    '(tenue / tenir / tiens / tenez / tiendra / man / run|running / staff) ..1 stand|stands|kiosque|kiosques|booth|stall|table',
  ],
  press: [
    `${ROLE} attache|attachee (de / presse)`,
    '!relancer|relances|relancez|recevoir|recevez|recois|accueillir|accueillez|inviter|invitez|brief|host ..2 (correspondants / medias / presse / journalistes / journalists / reporters / local media|press|papers)',
    'salle de presse',
    '!@spread ..3 (communique / communiques / dossier de presse / dossiers de presse / press release / press releases / press kit / press notes / journaliste / journalistes / journalists / reporters / the local paper)',
    'communique|communiques (de presse / (a|pour|aux) (la|les|l)? @press)',
    'relations|relation|fichier|listes|liste|attachee ..1 (presse / medias / de presse|journalistes)',
    'revue|revues de presse',
    '(press / media) (relations / outreach / releases / list / lists / kit / coverage|contacts / office)',
    'accueil|reception (des / de la) (journalistes / presse)',
  ],
  support: [
    '!@serve ..4 (sav / apres vente / service client / service clients / service clientele / service a la clientele / support client / support technique / tickets / reclamations / reclamation / retours / remboursements / hotline / standard / commandes / customer support / customer service / customer care / returns / refunds / complaints / helpdesk / help desk / support tickets / orders / phones / phone)',
    '^ (le / the / du)? (sav / service client / support client / service apres vente / customer support / customer service / customer care / tickets)',
    '(sav / customer support / customer care / customer service|service client) (et / and / , / by|par|a|over) (les / the|l)? (tickets / chat / mail / courriel / email / telephone / phone / retours / returns)',
    '(repondre / reponds / repondez) ..1 (telephone / au standard / tickets)',
  ],
  data: [
    '!@study ..3 @survey',
    '!@study ..3 (base de donnees / bases de donnees / fichier / crm / tableau de bord / tableaux de bord / dashboard / dashboards / donnees / database / data)',
    'analyse|traitement|collecte|saisie|analysis de|des|of ..1 (donnees / data)',
    'data (analysis / entry / cleaning / collection / analytics)',
    '(tenue / construction / creation) ..1 (tableau de bord / tableaux de bord / base de donnees)',
    '!depouiller|depouilles|depouillez ..3',
  ],
  translation: [
    `${ROLE} traducteur|traductrice|translator`,
    '!traduire|traduis|traduisez|traduit|traduira|traduiras|traduirez|translate|translating',
    'traduction|traductions|translation|translations (et|and|,|de|des|du|of|vers|en|into|from) ',
    '^ traduction|traductions|translation|translations',
    'sous (titrer / titres / titrage / titrez)',
    'soustitrage|subtitling|subtitle|localisation|localization',
    '(turn / put / render / passer|adapter) ..4 (into / en|in) (# languages / # langues / french / anglais / spanish / espagnol / allemand / german / english)',
  ],
}

/** How many distinct trades, asked as duties, make a strong sign. */
export const MANY_TRADES = 4

/** Names of the trades, in the order of the patterns of `many-trades`. */
export const TRADE_NAMES = Object.keys(TRADES)

/** Several trades asked of one person; counted by `features.ts`, which shows the words of each. */
export const MANY: readonly Cue[] = [
  {
    id: 'many-trades',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    field: 'text',
    patterns: Object.values(TRADES).map((ways) => `(${ways.join(' / ')})`),
  },
]
