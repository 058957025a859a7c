import {
  ActivityHandling,
  Behavior,
  EndSensitivity,
  Modality,
  StartSensitivity,
  type FunctionDeclaration,
  type LiveConnectConfig,
} from '@google/genai'
import type { ConnectOptions, ModelTool } from '../realtime-model.ts'
import { modelTraits, type ModelTraits } from './model-traits.ts'
import { toGeminiSchema } from './tool-schema.ts'

type SetupOptions = Pick<ConnectOptions, 'instructions' | 'voice' | 'language' | 'tools' | 'resumptionHandle'>

/** The first frame of a connection. Made anew each time: the client writes into what it is given. */
export function toSetup(model: string, options: SetupOptions): LiveConnectConfig {
  const traits = modelTraits(model)
  return {
    responseModalities: [Modality.AUDIO],
    speechConfig: {
      voiceConfig: { prebuiltVoiceConfig: { voiceName: options.voice } },
      ...(traits.languageCode && options.language !== null ? { languageCode: options.language } : {}),
    },
    systemInstruction: { parts: [{ text: instructionsFor(options, traits) }] },
    ...(options.tools.length > 0
      ? { tools: [{ functionDeclarations: options.tools.map((tool) => toDeclaration(tool, traits)) }] }
      : {}),
    inputAudioTranscription: {},
    outputAudioTranscription: {},
    sessionResumption: options.resumptionHandle === null ? {} : { handle: options.resumptionHandle },
    // Lifts the 15 minute limit of audio sessions, and bounds what is billed again with every turn.
    contextWindowCompression: { triggerTokens: '25600', slidingWindow: { targetTokens: '12800' } },
    realtimeInputConfig: phoneTurnTaking(),
  }
}

/**
 * Telephone speech: start early, so that a caller can cut in; 600 ms of quiet end a turn (phone callers pause
 * while they look something up; under 500 ms cuts them off, over 700 ms feels dead).
 */
function phoneTurnTaking(): NonNullable<LiveConnectConfig['realtimeInputConfig']> {
  return {
    automaticActivityDetection: {
      startOfSpeechSensitivity: StartSensitivity.START_SENSITIVITY_HIGH,
      endOfSpeechSensitivity: EndSensitivity.END_SENSITIVITY_HIGH,
      prefixPaddingMs: 100,
      silenceDurationMs: 600,
    },
    activityHandling: ActivityHandling.START_OF_ACTIVITY_INTERRUPTS,
  }
}

/** Native audio models choose the language by ear; only plain words keep them in one. */
function instructionsFor(options: SetupOptions, traits: ModelTraits): string {
  if (options.language === null || traits.languageCode) return options.instructions
  const name = languageName(options.language).toUpperCase()
  return `${options.instructions}\n\nRESPOND IN ${name}. YOU MUST RESPOND UNMISTAKABLY IN ${name}.`
}

function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}

/**
 * `NON_BLOCKING` is said outright: then the caller's audio keeps flowing while a tool runs, and new words of the
 * caller do not cancel it. Results come back scheduled `WHEN_IDLE` (see `connection.ts`).
 */
function toDeclaration(tool: ModelTool, traits: ModelTraits): FunctionDeclaration {
  const parameters = toGeminiSchema(tool.parameters)
  return {
    name: tool.name,
    description: tool.description,
    ...(parameters === null ? {} : { parameters }),
    ...(traits.toolBehavior === null ? {} : { behavior: Behavior.NON_BLOCKING }),
  }
}
