package org.plenary.live;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code plenary.live}; every one has a working default.
 *
 * @param streams how many streams of one client address an instance keeps open; a conference shares one address; those
 *     of podiums count apart, so that a room can watch one beside its pages
 */
@ConfigurationProperties("plenary.live")
record LiveSettings(@DefaultValue("2000") int streams) {}
