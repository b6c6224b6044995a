package org.socialprescribing.platform.proof;

sealed interface CounterEvent {
  record CounterRaised(int by) implements CounterEvent {}
}
