import type { CallAnalysis, CallCorrection, ModelAnalysis } from '#domain/call-analysis.ts'

/** Understands calls. */
export interface CallAnalyst {
  /** `conversation`: who said what, a line each, and what was done. Rejects when it cannot be had. */
  analyse(
    input: { business_name: string; language: string; conversation: string },
    signal: AbortSignal,
  ): Promise<ModelAnalysis>
}

export interface AnalysisStore {
  get(call_id: string): Promise<(CallAnalysis & { event_id: string | null }) | null>
  /** What a member has corrected stays. */
  put(
    call_id: string,
    analysis: Omit<CallAnalysis, 'corrected' | 'analysed_at'> & { event_id: string | null },
  ): Promise<void>
  /** Null: there is no analysis of it. */
  correct(call_id: string, correction: CallCorrection): Promise<CallAnalysis | null>
}
