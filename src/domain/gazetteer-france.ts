/**
 * France for the gazetteer: regions with their ISO 3166-2 code, departments and main towns.
 * Departments are the numbers of postal codes; towns stand in the order of their region's postings.
 */
/** One region of the gazetteer. */
export type RegionRow = {
  code: string
  name: string
  /** English name where it differs. */
  english?: string
  /** Other ways to write the region. */
  aliases: string
  /** Department numbers (France) or first letters of postal codes (Canada). */
  postal: string
  /** Towns, "|" between them. */
  cities: string
}

/** The 18 regions. */
export const FRANCE: readonly RegionRow[] = [
  {
    code: 'FR-IDF',
    name: 'Île-de-France',
    aliases:
      'idf|région parisienne|grand paris|petite couronne|ile de france|paris region|seine-saint-denis|hauts-de-seine|val-de-marne|yvelines|essonne|val-d’oise|seine-et-marne',
    postal: '75 77 78 91 92 93 94 95',
    cities:
      'Paris|La Défense|Puteaux|Boulogne-Billancourt|Issy-les-Moulineaux|Issy|Levallois-Perret|Levallois|Montreuil|Saint-Denis|Saint-Ouen-sur-Seine|Saint-Ouen|Pantin|Malakoff|Asnières-sur-Seine|Asnières|Villejuif|Créteil|Cergy|Cergy-Pontoise|Pontoise|Nanterre|Courbevoie|Neuilly-sur-Seine|Clichy|Colombes|Gennevilliers|Rueil-Malmaison|Suresnes|Saint-Cloud|Sèvres|Meudon|Montrouge|Vanves|Clamart|Châtillon|Antony|Bagneux|Aubervilliers|Bobigny|Bagnolet|Drancy|Le Bourget|Noisy-le-Grand|Noisy-le-Sec|Aulnay-sous-Bois|Rosny-sous-Bois|Les Lilas|La Plaine Saint-Denis|Vitry-sur-Seine|Ivry-sur-Seine|Vincennes|Champigny-sur-Marne|Maisons-Alfort|Fontenay-sous-Bois|Nogent-sur-Marne|Charenton-le-Pont|Gentilly|Arcueil|Le Kremlin-Bicêtre|Rungis|Versailles|Saint-Germain-en-Laye|Poissy|Sartrouville|Vélizy-Villacoublay|Vélizy|Guyancourt|Saint-Quentin-en-Yvelines|Mantes-la-Jolie|Rambouillet|Évry|Évry-Courcouronnes|Massy|Palaiseau|Saclay|Corbeil-Essonnes|Orsay|Les Ulis|Argenteuil|Sarcelles|Roissy-en-France|Enghien-les-Bains|Meaux|Melun|Chelles|Fontainebleau|Marne-la-Vallée|Torcy|Chessy',
  },
  {
    code: 'FR-ARA',
    name: 'Auvergne-Rhône-Alpes',
    aliases:
      'rhône-alpes|auvergne|aura|isère|haute-savoie|savoie|drôme|ardèche|puy-de-dôme|grand lyon',
    postal: '01 03 07 15 26 38 42 43 63 69 73 74',
    cities:
      'Lyon|Grenoble|Annecy|Clermont-Ferrand|Saint-Étienne|Villeurbanne|Vénissieux|Valence|Chambéry|Bron|Caluire-et-Cuire|Vaulx-en-Velin|Saint-Priest|Écully|Limonest|Villefranche-sur-Saône|Roanne|Vienne|Bourg-en-Bresse|Moulins|Montluçon|Vichy|Aurillac|Le Puy-en-Velay|Privas|Montélimar|Romans-sur-Isère|Crest|Thonon-les-Bains|Annemasse|Archamps|Chamonix|Aix-les-Bains|Albertville|Échirolles|Meylan|Voiron|Bourgoin-Jallieu|Oyonnax|Issoire',
  },
  {
    code: 'FR-PAC',
    name: 'Provence-Alpes-Côte d’Azur',
    aliases:
      'paca|région sud|provence|côte d’azur|bouches-du-rhône|alpes-maritimes|vaucluse|french riviera',
    postal: '04 05 06 13 83 84',
    cities:
      'Marseille|Aix-en-Provence|Nice|Sophia Antipolis|Toulon|Cannes|Antibes|Avignon|Arles|Fréjus|Grasse|Hyères|La Seyne-sur-Mer|Martigues|Aubagne|Istres|Vitrolles|Salon-de-Provence|Gap|Digne-les-Bains|Manosque|Draguignan|Cagnes-sur-Mer|Menton|Mougins|Valbonne|Biot|La Ciotat|Carpentras|Orange|Cavaillon|Briançon|Saint-Raphaël|Saint-Tropez|Monteux',
  },
  {
    code: 'FR-OCC',
    name: 'Occitanie',
    english: 'Occitania',
    aliases: 'midi-pyrénées|languedoc-roussillon|haute-garonne|hérault|gard|lozère|aveyron',
    postal: '09 11 12 30 31 32 34 46 48 65 66 81 82',
    cities:
      'Toulouse|Montpellier|Nîmes|Mende|Perpignan|Béziers|Narbonne|Carcassonne|Albi|Castres|Tarbes|Montauban|Rodez|Cahors|Foix|Auch|Lourdes|Sète|Alès|Millau|Colomiers|Blagnac|Labège|Balma|Ramonville|Lunel|Castelnau-le-Lez|Lattes|Figeac|Pamiers|Florac',
  },
  {
    code: 'FR-NAQ',
    name: 'Nouvelle-Aquitaine',
    aliases:
      'aquitaine|poitou-charentes|limousin|gironde|dordogne|landes|pyrénées-atlantiques|pays basque|charente|charente-maritime|deux-sèvres',
    postal: '16 17 19 23 24 33 40 47 64 79 86 87',
    cities:
      'Bordeaux|La Rochelle|Angoulême|Poitiers|Limoges|Niort|Pau|Bayonne|Biarritz|Anglet|Agen|Périgueux|Bergerac|Mérignac|Pessac|Talence|Bègles|Floirac|Arcachon|Libourne|Mont-de-Marsan|Dax|Hossegor|Brive-la-Gaillarde|Brive|Tulle|Guéret|Rochefort|Saintes|Cognac|Royan|Châtellerault|Villeneuve-sur-Lot|Hendaye|Saint-Jean-de-Luz|Chasseneuil-du-Poitou',
  },
  {
    code: 'FR-HDF',
    name: 'Hauts-de-France',
    aliases: 'nord-pas-de-calais|picardie|pas-de-calais|métropole lilloise',
    postal: '02 59 60 62 80',
    cities:
      'Lille|Roubaix|Amiens|Tourcoing|Villeneuve-d’Ascq|Dunkerque|Calais|Douai|Valenciennes|Lens|Arras|Béthune|Boulogne-sur-Mer|Saint-Omer|Maubeuge|Cambrai|Wattrelos|Marcq-en-Barœul|Croix|Lesquin|Loos|Euralille|Beauvais|Compiègne|Creil|Senlis|Chantilly|Saint-Quentin|Laon|Soissons|Abbeville|Le Touquet|Liévin',
  },
  {
    code: 'FR-PDL',
    name: 'Pays de la Loire',
    aliases: 'loire-atlantique|maine-et-loire|vendée|mayenne|sarthe',
    postal: '44 49 53 72 85',
    cities:
      'Nantes|Angers|Le Mans|Saint-Nazaire|Saint-Herblain|Rezé|Orvault|Carquefou|Cholet|Laval|La Roche-sur-Yon|Saumur|Les Sables-d’Olonne|Les Herbiers|La Baule|Clisson|Challans|Pornic',
  },
  {
    code: 'FR-BRE',
    name: 'Bretagne',
    english: 'Brittany',
    aliases: 'finistère|morbihan|ille-et-vilaine|côtes-d’armor',
    postal: '22 29 35 56',
    cities:
      'Rennes|Brest|Vannes|Lorient|Quimper|Saint-Brieuc|Saint-Malo|Lannion|Cesson-Sévigné|Fougères|Vitré|Dinan|Dinard|Concarneau|Morlaix|Guingamp|Pontivy|Ploemeur|Redon|Auray|La Gacilly|Douarnenez',
  },
  {
    code: 'FR-GES',
    name: 'Grand Est',
    aliases:
      'alsace|lorraine|champagne-ardenne|moselle|meurthe-et-moselle|bas-rhin|haut-rhin|vosges',
    postal: '08 10 51 52 54 55 57 67 68 88',
    cities:
      'Strasbourg|Nancy|Metz|Reims|Mulhouse|Colmar|Troyes|Charleville-Mézières|Châlons-en-Champagne|Épernay|Épinal|Thionville|Sélestat|Haguenau|Schiltigheim|Illkirch-Graffenstaden|Illkirch|Saverne|Bar-le-Duc|Verdun|Forbach|Chaumont|Saint-Dizier|Vandœuvre-lès-Nancy|Lunéville|Sarreguemines|Obernai|Sedan',
  },
  {
    code: 'FR-NOR',
    name: 'Normandie',
    english: 'Normandy',
    aliases: 'haute-normandie|basse-normandie|calvados|seine-maritime',
    postal: '14 27 50 61 76',
    cities:
      'Rouen|Caen|Le Havre|Cherbourg|Cherbourg-en-Cotentin|Évreux|Dieppe|Alençon|Lisieux|Deauville|Saint-Lô|Vernon|Granville|Hérouville-Saint-Clair|Fécamp|Flers|Bayeux|Honfleur|Avranches|Mont-Saint-Aignan',
  },
  {
    code: 'FR-CVL',
    name: 'Centre-Val de Loire',
    aliases: 'centre val de loire|indre-et-loire|loiret|eure-et-loir|loir-et-cher',
    postal: '18 28 36 37 41 45',
    cities:
      'Orléans|Tours|Blois|Bourges|Chartres|Châteauroux|Vierzon|Dreux|Joué-lès-Tours|Montargis|Olivet|Saran|Romorantin-Lanthenay|Vendôme|Amboise|Chinon',
  },
  {
    code: 'FR-BFC',
    name: 'Bourgogne-Franche-Comté',
    aliases: 'bourgogne|franche-comté|côte-d’or|saône-et-loire|doubs|yonne|burgundy',
    postal: '21 25 39 58 70 71 89 90',
    cities:
      'Dijon|Besançon|Belfort|Chalon-sur-Saône|Mâcon|Auxerre|Nevers|Montbéliard|Le Creusot|Beaune|Dole|Lons-le-Saunier|Vesoul|Sens|Pontarlier|Quetigny|Autun|Montceau-les-Mines',
  },
  {
    code: 'FR-20R',
    name: 'Corse',
    english: 'Corsica',
    aliases: 'haute-corse|corse-du-sud',
    postal: '20',
    cities: 'Ajaccio|Bastia|Corte|Porto-Vecchio|Calvi|Bonifacio',
  },
  {
    code: 'FR-971',
    name: 'Guadeloupe',
    aliases: '',
    postal: '971',
    cities: 'Pointe-à-Pitre|Les Abymes|Baie-Mahault|Basse-Terre|Le Gosier',
  },
  {
    code: 'FR-972',
    name: 'Martinique',
    aliases: '',
    postal: '972',
    cities: 'Fort-de-France|Le Lamentin|Schœlcher|Ducos',
  },
  {
    code: 'FR-973',
    name: 'Guyane',
    english: 'French Guiana',
    aliases: 'guyane française',
    postal: '973',
    cities: 'Cayenne|Kourou|Matoury|Saint-Laurent-du-Maroni',
  },
  {
    code: 'FR-974',
    name: 'La Réunion',
    english: 'Réunion',
    aliases: 'île de la réunion|ile de la reunion',
    postal: '974',
    cities:
      'Saint-Denis de La Réunion|Saint-Denis|Saint-Pierre|Saint-Paul|Le Tampon|Le Port|Sainte-Clotilde',
  },
  {
    code: 'FR-976',
    name: 'Mayotte',
    aliases: '',
    postal: '976',
    cities: 'Mamoudzou|Dzaoudzi|Koungou',
  },
]

/** Towns that bear the name of a better known one elsewhere; they win only beside their own region. */
export const LESSER_HOMONYMS: Readonly<Record<string, readonly string[]>> = {
  'FR-BFC': ['Montréal'],
}
