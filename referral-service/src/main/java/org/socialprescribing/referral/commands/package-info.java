/** The write side over HTTP: one folder for each aggregate. */
@NullMarked
package org.socialprescribing.referral.commands;

import org.jspecify.annotations.NullMarked;
