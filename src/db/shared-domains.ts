/**
 * Domains on which an address or a page proves nothing about an employer, because anyone may have
 * one there. Kept by hand: add what is met. Public suffixes (github.io, …) need not
 * stand here, the public suffix list has them.
 */

/** Mailboxes for everyone, by what stands before the suffix: hotmail.fr, yahoo.co.uk … */
export const FREE_MAIL_NAMES: ReadonlySet<string> = new Set(
  'aol gmx hotmail outlook protonmail tutanota yahoo yandex'.split(' '),
)

/** Mailboxes for everyone: webmail, and what French and Canadian access providers give. */
export const FREE_MAIL: ReadonlySet<string> = new Set(
  [
    'gmail.com googlemail.com ymail.com rocketmail.com live.com live.fr live.ca live.be live.co.uk',
    'live.nl live.it live.de msn.com windowslive.com passport.com icloud.com me.com mac.com aim.com',
    'proton.me pm.me tuta.com tuta.io tutamail.com keemail.me tutanota.de mail.com email.com usa.com',
    'zoho.com zohomail.com zoho.eu ya.ru mail.ru hey.com duck.com fastmail.com fastmail.fm hushmail.com',
    'mailo.com net-c.com netcourrier.com posteo.net posteo.de mailbox.org disroot.org riseup.net',
    'caramail.com caramail.fr lycos.com mailfence.com startmail.com runbox.com inbox.com qq.com 163.com',
    'orange.fr wanadoo.fr free.fr sfr.fr neuf.fr cegetel.net club-internet.fr laposte.net bbox.fr',
    'numericable.fr numericable.com noos.fr aliceadsl.fr alice.fr voila.fr dbmail.com tele2.fr nordnet.fr',
    'free.com freesbee.fr infonie.fr libertysurf.fr 9online.fr 9business.fr ovh.fr skynet.be telenet.be',
    'bluewin.ch hispeed.ch videotron.ca videotron.qc.ca sympatico.ca bell.net bellnet.ca rogers.com',
    'shaw.ca telus.net cogeco.ca cogeco.net cgocable.ca globetrotter.net ebox.ca eastlink.ca oricom.ca',
    'mailinator.com yopmail.com yopmail.fr guerrillamail.com 10minutemail.com temp-mail.org jetable.org',
    'trashmail.com sharklasers.com maildrop.cc getnada.com dispostable.com simplelogin.com anonaddy.me',
    'mozmail.com appleid.com passmail.net addy.io mail.fr email.it web.de freenet.de t-online.de',
    'libero.it virgilio.it tiscali.it seznam.cz wp.pl o2.pl interia.pl onet.pl rediffmail.com naver.com',
    'daum.net hanmail.net 126.com foxmail.com sina.com sohu.com vivaldi.net ik.me bk.ru list.ru inbox.ru',
    'rambler.ru ukr.net live.se live.jp live.com.au msn.fr mailoo.org zaclys.net ouvaton.org no-log.org',
    'europe.com post.com consultant.com engineer.com proximus.be scarlet.be voo.be sunrise.ch ziggo.nl',
    'btinternet.com sky.com virginmedia.com att.net comcast.net verizon.net sbcglobal.net bellsouth.net',
    'teksavvy.com xplornet.com maskatel.net cooptel.qc.ca citenet.net axion.ca b2b2c.ca distributel.ca',
    'sogetel.net mts.net sasktel.net bellaliant.net canoe.ca',
  ]
    .join(' ')
    .split(' '),
)

/** Job boards and recruiting software, by what stands before the suffix. */
export const SHARED_NAMES: ReadonlySet<string> = new Set(
  'adzuna glassdoor indeed jobrapido jooble linkedin monster neuvoo talent welcometothejungle'.split(
    ' ',
  ),
)

/** Site builders, social networks, forms, job boards and recruiting software. */
export const SHARED_HOSTS: ReadonlySet<string> = new Set(
  [
    // sites for everyone
    'wix.com wordpress.com wpcomstaging.com weebly.com webnode.com webnode.fr',
    'webnode.page squarespace.com blogger.com blogspot.fr blogspot.ca tumblr.com medium.com',
    'substack.com ghost.io notion.so linktr.ee strikingly.com jimdo.com jimdo.fr jimdofree.com',
    'jimdosite.com e-monsite.com over-blog.com overblog.com canalblog.com site123.me',
    'framer.site shopify.com godaddysites.com business.site',
    'google.com goo.gl bit.ly github.com gitlab.com',
    'airtable.com',
    'systeme.io webador.fr simdif.com hubside.fr typeform.com jotform.com canva.site orangesite.fr pagesperso-orange.fr',
    'assoconnect.com helloasso.com free.fr beacons.ai lnk.bio bio.link campsite.bio',
    // social networks
    'facebook.com fb.com fb.me instagram.com twitter.com x.com tiktok.com youtube.com threads.net',
    'discord.com discord.gg reddit.com twitch.tv mastodon.social bsky.app pinterest.com lnkd.in',
    't.me telegram.me whatsapp.com meetup.com eventbrite.com eventbrite.fr',
    // job boards
    'hellowork.com regionsjob.com apec.fr cadremploi.fr francetravail.fr pole-emploi.fr meteojob.com',
    'jobteaser.com letudiant.fr studyrama.com iquesta.com wizbii.com jobirl.com monstageenligne.fr',
    'keljob.com leboncoin.fr figaro.fr lefigaro.fr blogdumoderateur.com stage.fr infostages.com',
    'aidostage.com directetudiant.com kapstages.com jobijoba.com optioncarriere.com profilculture.com',
    'emploi-public.fr choisirleservicepublic.gouv.fr place-emploi-public.gouv.fr civi-web.com',
    'businessfrance.fr engagement.gouv.fr service-civique.gouv.fr',
    'jobboom.com jobillico.com guichetemplois.gc.ca jobbank.gc.ca gouv.qc.ca',
    'isarta.com grenier.qc.ca espresso-jobs.com workopolis.com eluta.ca',
    'charityvillage.com magnet.today emplois.ca idealist.org simplyhired.com ziprecruiter.com',
    'careerjet.com careerjet.fr careerjet.ca remoteok.com weworkremotely.com remotive.com otta.com',
    'wellfound.com angel.co jobgether.com talent.io malt.fr malt.com upwork.com fiverr.com 5euros.com',
    'makesense.org jobimpact.fr birdeo.com themuse.com craigslist.org kijiji.ca',
    // recruiting software
    'greenhouse.io lever.co smartrecruiters.com teamtailor.com recruitee.com workable.com taleo.net',
    'myworkdayjobs.com myworkday.com workday.com ashbyhq.com bamboohr.com breezy.hr jazz.co jazzhr.com',
    'applytojob.com jobvite.com icims.com successfactors.com successfactors.eu sapsf.com oraclecloud.com',
    'personio.de personio.com personio.fr factorialhr.com factorialhr.fr softy.pro digitalrecruiters.com',
    'flatchr.io talentsoft.com profils.org beetween.com beetween.fr jobaffinity.fr jarvi.tech nicoka.com',
    'taleez.com werecruit.io we-recruit.io welcomekit.co wttj.co eolia-software.com cegid.cloud',
    'talent-soft.com tzportal.io traffit.com zohorecruit.com zohorecruit.eu freshteam.com comeet.com',
    'homerun.co pinpointhq.com rippling.com rippling-ats.com gusto.com dayforcehcm.com ceridian.com',
    'ultipro.com ukg.com adp.com njoyn.com cvmanager.com cvwarehouse.com workland.com folkshr.com',
    'jobscore.com catsone.com bullhorn.com join.com onlyfy.jobs hibob.com avature.net phenompeople.com',
    'eightfold.ai hr4you.org gestmax.fr agorastore.fr manatal.com careers-page.com loxo.co tribepad.com',
  ]
    .join(' ')
    .split(' '),
)
