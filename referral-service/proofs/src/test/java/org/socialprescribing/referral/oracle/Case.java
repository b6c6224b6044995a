package org.socialprescribing.referral.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something to judge.
 *
 * @param name the message, the element and the fault; unique
 */
record Case(String name, ObjectNode body) {}
