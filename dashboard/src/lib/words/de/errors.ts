import type { ErrorWords } from '../error-words.ts'
import { list, text } from '../particulars.ts'

export const errors: ErrorWords = {
  codes: {
    invalid_request: (_, message) => `So geht es nicht. Der Server sagt dazu: ${message}`,
    invalid_phone_number: ({ phone_number }) =>
      `„${text(phone_number)}“ ist keine Telefonnummer. Schreiben Sie sie als + und Ziffern, etwa +493012345678, oder als Durchwahl wie 1001.`,
    invalid_cursor: 'Die Liste hat sich geändert. Laden Sie die Seite neu.',
    unauthenticated: 'Bitte melden Sie sich an.',
    invalid_token: 'Diese Anmeldung gilt nicht mehr. Melden Sie sich neu an.',
    token_expired: 'Ihre Anmeldung ist abgelaufen. Melden Sie sich neu an.',
    invalid_signature: 'Die Unterschrift dieser Anfrage stimmt nicht.',
    forbidden: 'Ihre Rechte reichen dafür nicht. Wem der Betrieb gehört, darf es.',
    not_found: 'Das gibt es nicht mehr.',
    phone_number_taken: 'Diese Nummer hat schon ein anderer Betrieb.',
    conflict: (_, message) => `Das geht zurzeit nicht. Der Server sagt dazu: ${message}`,
    staff_unavailable: ({ why, name }) =>
      `${text(name) || 'Diese Person'} ${why === 'time_off' ? 'ist dann abwesend' : 'ist laut eigenem Kalender dann belegt'}.`,
    knowledge_full: ({ most }) =>
      `Mehr passt nicht hinein: Alle Dokumente zusammen dürfen ${text(most)} Abschnitte haben. Entfernen Sie, was veraltet ist.`,
    call_already_ended: 'Dieser Anruf ist schon zu Ende.',
    body_too_large: 'Das ist zu groß zum Senden.',
    unsupported_media_type: 'Dateien dieser Art können hier nicht gelesen werden.',
    unknown_template_variable: ({ variable, line, suggestion }) =>
      `Eine Variable „${text(variable)}“ gibt es nicht${line === undefined ? '' : ` (Zeile ${text(line)})`}.` +
      (typeof suggestion === 'string' ? ` Meinen Sie „${suggestion}“?` : ''),
    invalid_template: ({ line, column, is_stray_brace }, message) =>
      line === undefined
        ? `Die Vorlage stimmt nicht. Der Server sagt dazu: ${message}`
        : `Die Vorlage stimmt in Zeile ${text(line)}, Spalte ${text(column)} nicht. ` +
          (is_stray_brace === true
            ? 'Eine Klammer beginnt eine Variable, zum Beispiel {business_name}.'
            : `Der Server sagt dazu: ${message}`),
    unknown_time_zone: 'Diese Zeitzone gibt es nicht.',
    unknown_voice: 'Diese Stimme gibt es nicht.',
    unreadable_document: 'Dieses Dokument lässt sich nicht lesen. Fügen Sie stattdessen seinen Text ein.',
    rate_limited: ({ retry_after_seconds }) =>
      `Das war zu oft. Versuchen Sie es in ${text(retry_after_seconds) || 60} Sekunden noch einmal.`,
    limit_reached: ({ most }) =>
      most === undefined ? 'Mehr geht nicht.' : `Mehr als ${text(most)} sind hier nicht möglich.`,
    internal: 'Bei uns ist etwas schiefgegangen. Es ist vermerkt.',
    database_unavailable: 'Die Datenbank ist gerade nicht erreichbar. Versuchen Sie es gleich noch einmal.',
    issuer_unavailable: 'Der Anmeldedienst antwortet nicht. Versuchen Sie es gleich noch einmal.',
    livekit_rejected: (_, message) => `LiveKit lehnt ab. Genauer: ${message}`,
    livekit_unavailable: (_, message) => `LiveKit steht nicht zur Verfügung. Genauer: ${message}`,
    room_not_joined: (_, message) => `In den Anruf war nicht hineinzukommen. Genauer: ${message}`,
    voice_not_published: (_, message) => `Im Anruf war nicht zu sprechen. Genauer: ${message}`,
    no_call_process: 'Gerade kann nichts einen Anruf annehmen. Versuchen Sie es gleich noch einmal.',
    data_dir_locked: 'Ein anderer Prozess hat die Daten geöffnet.',
    migration_failed: 'Die Datenbank ließ sich nicht auf den neuen Stand bringen.',
    unknown: 'Der Server hat etwas geantwortet, das hier nicht passt. Versuchen Sie es gleich noch einmal.',
  },
  reasons: {
    account_exists:
      'Zu dieser E-Mail gibt es hier schon ein Konto. Melden Sie sich mit dessen Passwort an, oder fragen Sie den Betreiber.',
    already_there: 'Das gibt es schon.',
    appointment_not_booked: 'Dieser Termin ist nicht mehr gebucht und lässt sich deshalb nicht verschieben.',
    call_is_on: 'Gerade läuft ein Gespräch mit dieser Nummer. Versuchen Sie es danach noch einmal.',
    calendar_is_read: 'Dieser Kalender wird schon gelesen.',
    delivery_not_resendable: 'Das ist schon unterwegs, oder es war nur eine Probe.',
    gap_is_settled: 'Um diese Frage hat sich schon jemand gekümmert.',
    last_owner:
      'Ein Betrieb braucht jemanden, dem er gehört. Geben Sie erst einer anderen Person diese Rechte.',
    lines_are_changing: 'Die Leitungen werden schon geändert. Versuchen Sie es danach noch einmal.',
    lines_have_problems: ({ problems }) =>
      `Nichts wurde geändert. Der Server sagt dazu: ${list(problems, ' ')}`,
    message_not_failed: 'Diese Nachricht ist nicht gescheitert.',
    message_not_resendable:
      'Diese Nachricht ist verschickt oder unterwegs und lässt sich nicht noch einmal senden.',
    no_draft: 'Zu dieser Rolle gibt es keinen Entwurf.',
    already_member: 'Sie sind schon in diesem Betrieb. Die Einladung bleibt gültig für den, dem sie galt.',
    nobody_is_free:
      'Niemand, der diese Leistung anbietet, ist dann frei. Wählen Sie eine Person, um trotzdem zu buchen.',
    nothing_to_publish: 'Es gibt nichts zu veröffentlichen: Anrufer hören schon, was im Entwurf steht.',
    person_is_in: 'Diese Person ist schon dabei. Ändern Sie ihre Rechte in der Liste.',
    slot_is_taken: 'Diese Zeit hat gerade ein anderer Termin bekommen.',
    version_is_current: 'Die Rolle sagt schon genau das.',
    address_not_https: 'Die Adresse eines Kalenders beginnt mit https:// oder webcal://.',
    body_not_json: 'Der Server konnte nicht lesen, was gesendet wurde.',
    country_missing: 'Sagen Sie zuerst, in welchem Land der Betrieb ist.',
    dates_reversed: 'Der letzte Tag liegt vor dem ersten, oder sie liegen zu weit auseinander.',
    half_a_period: 'Geben Sie Anfang und Ende an, oder keins von beiden für den ganzen Tag.',
    merge_with_itself: 'Ein Kunde lässt sich nicht mit sich selbst zusammenführen.',
    no_rehearsal: 'Keine Probe ist eingeschaltet.',
    nothing_to_change: 'Es gibt nichts zu ändern.',
    periods_overlap: 'Zwei Zeiten desselben Tages überschneiden sich.',
    period_reversed: ({ starts_at, ends_at }) =>
      `${text(starts_at)} bis ${text(ends_at)} endet, bevor es beginnt.`,
    question_missing: 'Niemand hatte etwas gefragt: Sagen Sie, welche Frage das beantwortet.',
    role_of_another_business: 'Eine Rolle kann nicht in einen anderen Betrieb wechseln.',
    role_unknown: 'Diese Rolle gibt es nicht mehr.',
    service_is_gone: 'Die Leistung dieses Termins gibt es nicht mehr. Wählen Sie eine andere.',
    switch_to_itself: 'Eine Rolle kann nicht an sich selbst übergeben.',
    too_many_numbers: ({ most }) => `Höchstens ${text(most)} weitere Nummern lassen sich merken.`,
    too_many_rehearsals: ({ most }) => `Höchstens ${text(most)} Proben können eingeschaltet sein.`,
    unknown_holiday: 'Einen dieser Feiertage gibt es in diesem Land nicht. Laden Sie die Seite neu.',
    unknown_language: 'Diese Sprache kennen wir nicht.',
    unknown_reference: 'Es bezieht sich auf etwas, das es nicht mehr gibt. Laden Sie die Seite neu.',
    unknown_region: 'Diese Region hat das Land nicht.',
    unknown_tool: ({ unknown }) => `${list(unknown, ', ')} gibt es nicht.`,
    value_not_accepted: 'Etwas darin ist zu lang oder hat Zeichen, die sich nicht speichern lassen.',
    account_missing: 'Zu dieser E-Mail gibt es kein Konto. Die Person muss zuerst eines anlegen.',
    invitation_is_over:
      'Diese Einladung wurde benutzt oder zurückgenommen, oder sie ist abgelaufen. Bitten Sie um eine neue.',
    damaged:
      'Diese Datei lässt sich nicht als PDF lesen. Öffnen Sie sie und speichern Sie sie neu als PDF, oder fügen Sie ihren Text ein.',
    encrypted: 'Dieses PDF hat ein Passwort. Speichern Sie es ohne, und laden Sie das hoch.',
    no_text:
      'Darin steht kein Text. Ein Scan muss zuerst durch eine Texterkennung; oder fügen Sie den Text ein.',
    too_long: 'Das ist zu lang für ein Dokument. Fügen Sie es in Teilen hinzu.',
    too_slow:
      'Dieses PDF zu lesen dauert zu lange. Laden Sie es in Teilen hoch, oder fügen Sie den Text ein.',
    credential_account_not_found: 'Dieses Konto hat kein eigenes Passwort.',
    invalid_email: 'Das ist keine E-Mail-Adresse.',
    invalid_email_or_password: 'E-Mail oder Passwort stimmt nicht.',
    invalid_password: 'Das Passwort stimmt nicht.',
    invalid_token: 'Das wurde schon benutzt oder ist abgelaufen. Bitten Sie um ein neues.',
    password_too_long: 'Das Passwort ist zu lang.',
    password_too_short: 'Das Passwort ist zu kurz: mindestens 8 Zeichen.',
    session_expired: 'Ihre Anmeldung ist abgelaufen. Melden Sie sich neu an.',
    user_already_exists: 'Zu dieser E-Mail gibt es schon ein Konto.',
    user_already_exists_use_another_email: 'Zu dieser E-Mail gibt es schon ein Konto.',
  },
  rules: {
    required: ({ field }) => `„${field}“ fehlt.`,
    too_small: ({ field, limit }) =>
      limit > 1 ? `„${field}“ ist zu kurz oder zu klein (mindestens ${limit}).` : `„${field}“ fehlt.`,
    too_big: ({ field, limit }) => `„${field}“ ist zu lang oder zu groß (höchstens ${limit}).`,
    other: ({ field }) => `„${field}“ stimmt so nicht.`,
  },
  fields: {
    address: 'Adresse',
    answer: 'Antwort',
    body: 'Text',
    capacity: 'Plätze',
    closes_at: 'Ende',
    date: 'Datum',
    description: 'Beschreibung',
    duration_minutes: 'Dauer',
    email: 'E-Mail',
    ends_at: 'Ende',
    greeting: 'Begrüßung',
    label: 'Name',
    name: 'Name',
    notes: 'Notizen',
    opens_at: 'Beginn',
    password: 'Passwort',
    phone: 'Telefon',
    phone_number: 'Telefonnummer',
    price: 'Preis',
    question: 'Frage',
    reason: 'Grund',
    starts_at: 'Beginn',
    text: 'Text',
    title: 'Titel',
    timezone: 'Zeitzone',
    url: 'Adresse',
    website: 'Website',
  },
}
