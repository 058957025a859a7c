import type { Words } from '../words.ts'

export const voices: Words['voices'] = {
  voice: 'Stimme',
  stand_in:
    'Es gibt keinen Schlüssel für das Sprachmodell: Diese Proben spricht der Platzhalter, der nur wenige einfache Stimmen hat. Mit einem Schlüssel hören Anrufer die Stimme, die Sie wählen, und Sie auch.',
  hear: (name) => `${name} anhören`,
  genders: { female: 'weiblich', male: 'männlich' },
  characters: {
    bright: 'hell',
    upbeat: 'munter',
    informative: 'sachlich',
    firm: 'fest',
    excitable: 'lebhaft',
    youthful: 'jugendlich',
    breezy: 'luftig',
    'easy-going': 'gelassen',
    breathy: 'hauchig',
    clear: 'klar',
    smooth: 'weich',
    gravelly: 'rau',
    soft: 'sanft',
    even: 'gleichmäßig',
    mature: 'reif',
    forward: 'direkt',
    friendly: 'freundlich',
    casual: 'locker',
    gentle: 'behutsam',
    lively: 'lebendig',
    knowledgeable: 'kundig',
    warm: 'warm',
  },
}
