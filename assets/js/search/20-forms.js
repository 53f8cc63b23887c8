// What words have to do with one another beyond their stem: other forms of a verb or noun, slips of the finger, verbs that stand apart.
(function (scope) {
  "use strict";
  const { stem } = scope.kbAnalysis;
  const PARTICLES = new Set("aan achter af bij binnen door in langs los mee na om onder op over samen tegen terug toe uit vast voor weg".split(" "));
  const PREFIXES = ["be", "ver", "ont", "her"];
  const DIMINUTIVE = /(?:etje|tje|pje|kje|je)s?$/;
  // Strong verbs: what is left of a past form without ge-, and the infinitive.
  const STRONG = new Map();
  const PAST_FORMS =
    "nom nam:nemen,sprok sprak:spreken,gaf:geven,brok brak:breken,slot sloot:sluiten,kreg:krijgen,blef:blijven,schref:schrijven,wes:wijzen,zweg:zwijgen," +
    "dwong:dwingen,drong:dringen,bond:binden,vond:vinden,dronk:drinken,zong:zingen,won:winnen,begon:beginnen,verlor:verliezen,kos koos:kiezen,stol:stelen," +
    "slag sloeg:slaan,stond:staan,ging:gaan,dan deed:doen,bracht:brengen,dacht:denken,zocht:zoeken,kocht:kopen,hield:houden,liet:laten,viel:vallen," +
    "liep:lopen,holp hielp:helpen,worf:werven,trof:treffen,trok:trekken,log:liegen,bod:bieden,schof:schuiven,zet zat:zitten,leg lag:liggen,wist:weten," +
    "riep:roepen,storf:sterven,wog:wegen,drog:driegen,stred:strijden,led:lijden,med:mijden,red:rijden,dwen:dwijnen,schen:schijnen,grep:grijpen,kek:kijken," +
    "blek:blijken,steg:stijgen,kwam:komen,zag:zien,las:lezen,zei:zeggen";
  for (const verb of PAST_FORMS.split(",")) {
    const [past, infinitive] = verb.split(":");
    for (const form of past.split(" ")) STRONG.set(form, stem(infinitive));
  }

  // The stems of other forms that the stemmer leaves apart: gestigmatiseerd and stigmatiseren, overgenomen and overnemen,
  // gebruikt and gebruik, begeleider and begeleiden, evaluatie and evalueren, stapje and stap.
  function kin(word) {
    const key = stem(word);
    const forms = new Set();
    for (const base of [key, ...bare(key)]) {
      forms.add(base);
      if (base.endsWith("atie")) forms.add(stem(base.slice(0, -4) + "eren"));
      if (base.length > 4 && base.endsWith("er")) forms.add(base.slice(0, -2) + "atie").add(base.slice(0, -2)).add(stem(base.slice(0, -2) + "en"));
      if (base.length > 4 && /[dt]$/.test(base)) forms.add(stem(base.slice(0, -1) + "en"));
      if (base.length > 3) for (const ending of ["t", "d", "er"]) forms.add(base + ending);
    }
    if (key.length > 3) for (const ending of ["t", "d"]) forms.add("ge" + key + ending);
    if (DIMINUTIVE.test(word)) for (const ending of [/etjes?$/, /tjes?$/, /pjes?$/, /kjes?$/, /jes?$/]) if (ending.test(word)) forms.add(stem(word.replace(ending, "")));
    forms.delete(key);
    return forms;
  }

  // A stem without ge-, behind a particle too, and with the vowel of its infinitive.
  function* bare(key) {
    for (const particle of ["", ...PARTICLES]) {
      if (!key.startsWith(particle)) continue;
      const rest = key.slice(particle.length);
      const withoutGe = rest.startsWith("ge") && rest.length > 4 ? rest.slice(2) : null;
      if (withoutGe && (particle || withoutGe.length > 3)) yield particle + withoutGe;
      for (const root of [rest, withoutGe, ...PREFIXES.filter((prefix) => rest.startsWith(prefix)).map((prefix) => rest.slice(prefix.length))]) {
        const infinitive = root && STRONG.get(root);
        if (infinitive) yield particle + (root === rest || root === withoutGe ? "" : rest.slice(0, rest.length - root.length)) + infinitive;
      }
    }
  }

  // The stems of verbs whose parts stand apart in a phrase, as far as they are known: "Draag de cliënt warm over" is overdragen.
  function* separatedVerbs(words, known) {
    for (let at = 1; at < words.length; at += 1) {
      if (!PARTICLES.has(words[at])) continue;
      for (const verb of words.slice(0, at)) {
        const whole = stem(words[at] + verb);
        if (known.has(whole)) yield whole;
      }
    }
  }

  // The number of letters left out, put in, changed or swapped between two words; more than `most` is `most + 1`.
  function slips(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let row = 1; row <= one.length; row += 1) {
      const line = [row];
      let least = row;
      for (let at = 1; at <= other.length; at += 1) {
        const cost = one[row - 1] === other[at - 1] ? 0 : 1;
        let value = Math.min(last[at] + 1, line[at - 1] + 1, last[at - 1] + cost);
        if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) value = Math.min(value, before[at - 2] + 1);
        line.push(value);
        if (value < least) least = value;
      }
      if (least > most) return most + 1;
      before = last;
      last = line;
    }
    return last[other.length];
  }

  scope.kbForms = { PARTICLES, kin, separatedVerbs, slips };
})(self);
