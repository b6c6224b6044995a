/** The write side of networks' services over HTTP. */
@NullMarked
package org.socialprescribing.referral.commands.service;

import org.jspecify.annotations.NullMarked;
