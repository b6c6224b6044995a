package org.socialprescribing.platform.proof;

record Raise(int by) {
  enum Rule {
    ONLY_UPWARDS
  }
}
